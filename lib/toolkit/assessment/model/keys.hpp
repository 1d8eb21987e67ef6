#pragma once

// The keys of an assessment, said once: the reader, the scans of the lines, the JSON Schema and
// the manual's test take them from here.

#include <array>
#include <span>
#include <string_view>

namespace toolkit {

/// What stands after a key.
enum class ValueShape {
  text,   ///< prose of any length
  words,  ///< a short text, such as a role or a reference
  line,   ///< a short text that stands in headings
  lines,  ///< one of these, or a list of them
  id,
  digest,
  link,
  date,
  period,
  format,
  number,
  boolean,
  score,
  statement_set,
  publish,
  status,
  statement,  ///< the id of one
  targets,    ///< ids of statements and principles: one, or a list
  uses,       ///< evidence: ids of the register, texts and items; one, or a list
  // keys of their own
  approval,
  evidence_register,
  principles,
  answers,
  moderation,
  plan,
  progress,
  falls,
};

struct Marks {
  bool required = false;  ///< in a draft, too
  bool internal = false;  ///< what it holds is for no public report
  bool hides = false;     ///< its loss would publish what it hides
};

struct Key {
  std::string_view name;
  ValueShape shape{};
  std::string_view meaning;  ///< a sentence for whoever fills it in
  Marks marks{};
};

// Each mapping's in the order that reports and `init` use.
inline constexpr auto assessment_table = std::to_array<Key>({
    {"format",
     ValueShape::format,
     "The version of this file format, which is 1.",
     {.required = true}},
    {"statement_set", ValueShape::statement_set,
     "The set of statements that this assessment answers; the built-in one if left out."},
    {"council", ValueShape::line, "The council's name, on one line.", {.required = true}},
    {"formerly", ValueShape::lines,
     "Names that the council had in earlier years, by which its years are compared."},
    {"period",
     ValueShape::period,
     "The year that is assessed: a financial year such as 2025-26, or a calendar year such as "
     "2026.",
     {.required = true}},
    {"completed", ValueShape::date, "The day the answers were agreed, such as 2026-05-14."},
    {"completed_by", ValueShape::lines, "The roles, not the names, that agreed the answers."},
    {"approved", ValueShape::approval,
     "Who approved the assessment, and when; until this is filled in, every report says Draft."},
    {"publish", ValueShape::publish, "What a public report may print; scores if left out."},
    {"introduction", ValueShape::text,
     "Why the council did this, what it covers and who took part."},
    {"context", ValueShape::text,
     "What a reader of trends should know about this year, such as elections."},
    {"evidence", ValueShape::evidence_register,
     "The register: each piece of evidence is written here once, as E1 and so on, and cited by its "
     "id wherever it counts."},
    {"principles", ValueShape::principles, "The answers, principle by principle."},
    {"summary", ValueShape::text, "Where the council stands."},
    {"forward_plan", ValueShape::plan, "What the council will do next: a list of actions."},
    {"accepted_falls", ValueShape::falls,
     "Falls in a score that the council has decided to live with, each with its reason."},
});

inline constexpr auto approved_table = std::to_array<Key>({
    {"by", ValueShape::words, "The body or role that approved the assessment.", {.required = true}},
    {"date", ValueShape::date, "The day of its decision.", {.required = true}},
    {"minute", ValueShape::words, "The reference of the minute that records it."},
    {"digest", ValueShape::digest,
     "A mark made from the approved scores, by which a later change is noticed; toolkit approve "
     "writes it."},
    {"again", ValueShape::words,
     "Why other scores were approved with the same minute and date; toolkit approve --again writes "
     "it."},
});

inline constexpr auto evidence_table = std::to_array<Key>({
    {"text", ValueShape::text, "What the evidence is, and what it shows."},
    {"date", ValueShape::date, "The day it speaks for."},
    {"link", ValueShape::link,
     "A file beneath this folder, such as evidence/survey-2026.md, or an https address."},
    {"ref", ValueShape::words, "A records reference."},
    {"from", ValueShape::words, "The role or body that supplied it."},
    {"confidential",
     ValueShape::boolean,
     "With true, this evidence is in no public report.",
     {.hides = true}},
    {"because", ValueShape::text, "Why it is confidential.", {.internal = true}},
    {"confirm", ValueShape::boolean,
     "This evidence was carried over from last year: delete the line once it is known to hold."},
});

inline constexpr auto principle_answer_table = std::to_array<Key>({
    {"evidence", ValueShape::uses, "Evidence for the principle as a whole."},
    {"answers", ValueShape::answers, "The id of each statement, with its score."},
});

inline constexpr auto answer_table = std::to_array<Key>({
    {"score", ValueShape::score, "This year's score: 0, 1 or 2."},
    {"confirm", ValueShape::score,
     "Last year's score, carried over: look at it, then change the word confirm to score."},
    {"evidence", ValueShape::uses,
     "What shows the score: a text, an id of the register, or a list of these."},
    {"note",
     ValueShape::text,
     "Internal: why the score is not higher, and what was discussed.",
     {.internal = true}},
    {"moderated",
     ValueShape::moderation,
     "Internal: a change that a moderator made to the score.",
     {.internal = true}},
});

inline constexpr auto moderated_table = std::to_array<Key>({
    {"from", ValueShape::score, "The score before it was changed."},
    {"by", ValueShape::words, "The role or body that changed it."},
    {"date", ValueShape::date, "The day it was changed."},
    {"reason", ValueShape::text, "Why it was changed."},
});

inline constexpr auto action_table = std::to_array<Key>({
    {"id",
     ValueShape::id,
     "What the action is called, such as FP-1; it stays the same from year to year.",
     {.required = true}},
    {"action", ValueShape::text, "What will be done.", {.required = true}},
    {"for", ValueShape::targets, "The statements or principles that it is to improve."},
    {"target", ValueShape::number,
     "The score of the statement, or the total of the principle, that it should bring."},
    {"owner", ValueShape::words, "The role or body that does it."},
    {"due", ValueShape::date, "The day it should be done by."},
    {"status", ValueShape::status, "How far it is; planned if left out."},
    {"progress", ValueShape::progress, "Internal: what has happened so far.", {.internal = true}},
    {"done", ValueShape::date, "The day it was done; needed with the status done."},
    {"reason",
     ValueShape::text,
     "Internal: why it was dropped; needed with the status dropped.",
     {.internal = true}},
    {"confidential",
     ValueShape::boolean,
     "With true, the action is in no public report.",
     {.hides = true}},
});

inline constexpr auto progress_table = std::to_array<Key>({
    {"date", ValueShape::date, "The day of this step."},
    {"text", ValueShape::text, "What happened."},
});

inline constexpr auto accepted_fall_table = std::to_array<Key>({
    {"statement", ValueShape::statement, "The statement whose score fell.", {.required = true}},
    {"reason", ValueShape::text, "Why the council accepts the fall.", {.required = true}},
    {"by", ValueShape::words, "The role or body that accepted it.", {.required = true}},
    {"date", ValueShape::date, "The day it was accepted.", {.required = true}},
});

inline constexpr std::span<const Key> key_tables[] = {
    assessment_table, approved_table, evidence_table, principle_answer_table, answer_table,
    moderated_table,  action_table,   progress_table, accepted_fall_table,
};

}  // namespace toolkit
