#include "toolkit/diagnostics/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace toolkit {
namespace {

using D = Diagnostic;
using S = Severity;
using E = Editor;

constexpr auto entries = std::to_array<CatalogueEntry>({
    // bytes
    {D::file_too_large, S::error, E::nothing, "file-too-large", "The file is larger than 1024 KB",
     "An assessment is about 10 KB. A file a hundred times that size holds something else, so it "
     "is not read at all.",
     "",
     "Keep documents such as surveys and minutes in a folder beside the assessment, and name them "
     "in `link:`. If the file should be small, look for something pasted by mistake."},
    {D::empty_file, S::error, E::nothing, "empty-file", "The file holds nothing",
     "There is nothing in the file, or only comments, so there is nothing to check. A save that "
     "failed half way can leave such a file behind.",
     "# only a comment",
     "`toolkit init FILE` writes a new assessment to fill in. If the file held text before, look "
     "for an earlier version."},
    {D::wrong_encoding, S::error, E::nothing, "wrong-encoding",
     "The file is saved as UTF-16 or UTF-32",
     "An encoding says which bytes stand for which letters. Assessments are UTF-8, which every "
     "program reads alike; some programs save text as UTF-16, which they also call Unicode.",
     "", "In Notepad choose Save as, then choose UTF-8 beside Encoding, and save."},
    {D::invalid_utf8, S::error, E::nothing, "invalid-utf8", "A letter or sign is not UTF-8",
     "Most of the file can be read, and some signs, often a pound sign, a dash or a curly "
     "quotation mark, are in another encoding. A report would print the wrong sign or none.",
     "",
     "Open the file in Notepad, type the marked signs again, and save it with UTF-8 chosen beside "
     "Encoding."},
    {D::control_character, S::error, E::nothing, "control-character",
     "An invisible control character stands in the text",
     "Control characters steer machines, and nobody types them on purpose. They come along when "
     "text is pasted, or are spelt with a backslash in a text in quotation marks, and could hide "
     "part of a text from its reader.",
     "introduction: \"We met \\e[2J twice in May.\"",
     "Delete the character; if it cannot be seen, type the word again. In a text in double "
     "quotation marks, delete the backslash and the letter or digits after it."},
    {D::bidirectional_control, S::warning, E::nothing, "bidirectional-control",
     "An invisible character turns the direction of the text",
     "Such characters belong to scripts that are written from right to left. In English text they "
     "can make a line look different from what it says.",
     "introduction: \"We met \\u202E twice in May.\"",
     "Delete it. If the text is in Arabic, Hebrew or another such script, leave it: this is only a "
     "warning."},
    {D::lone_carriage_return, S::error, E::schema, "lone-carriage-return",
     "A line ends with a carriage return alone",
     "Lines end with a line feed (Unix), or with a carriage return and a line feed (Windows). A "
     "carriage return alone makes two lines look like one, so that an answer could be lost. The "
     "file is not read until it is gone.",
     "",
     "Open the file in an editor that can change line ends, such as Notepad++ (Edit, EOL "
     "Conversion), choose Windows or Unix, and save."},
    // limits
    {D::nested_too_deeply, S::error, E::schema, "nested-too-deeply",
     "Lists and keys stand too deep in one another",
     "An assessment is about 6 deep, and the limit is 16. Deeper files come from brackets typed by "
     "mistake, or are made to trouble a program.",
     "evidence: [[[[[[[[[[[[[[[[[Member survey]]]]]]]]]]]]]]]]]",
     "Take the extra brackets away, or move lines that have crept to the right back beneath their "
     "key."},
    {D::too_many_entries, S::error, E::nothing, "too-many-entries",
     "The file has more than 20000 entries",
     "Keys, values and items of lists count together. An assessment has about 400; a file with so "
     "many more is something else, or was pasted into itself, and is not read.",
     "", "Keep one assessment in a file, and tables of data in a folder of evidence beside it."},
    {D::text_too_long, S::error, E::nothing, "text-too-long", "One text is longer than 64 KB",
     "That is about 10,000 words. Evidence says what was seen and where it is kept; a report with "
     "whole documents in it is not read.",
     "",
     "Save the document in a folder beside the assessment, name it in `link:`, and keep a sentence "
     "or two here."},
    {D::key_too_long, S::error, E::schema, "key-too-long", "A key is longer than 256 bytes",
     "A key is the word before a colon. So long a key is nearly always a sentence with a colon in "
     "it, read as a key.",
     "",
     "If it is a text, put | after the text's own key and the sentence on the next line, indented "
     "by two spaces."},
    {D::too_many_findings, S::error, E::schema, "too-many-findings", "More was found than is shown",
     "Of each file, the first 500 findings are shown. So many come from one slip near the top more "
     "often than from 500 mistakes.",
     "", "Mend the first few, run the command again, and see what is left."},
    // slips of typing
    {D::unquoted_colon, S::error, E::yaml, "unquoted-colon",
     "A colon and a space stand inside a text",
     "A colon and a space end a key. Inside a text on the same line as its key they look like a "
     "second key, so the line cannot be read.",
     "summary: Survey: 31 of 42 members replied.",
     "Put | after the key and the text on the next line, indented by two spaces. There, colons "
     "mean nothing."},
    {D::cut_by_hash, S::warning, E::nothing, "cut-by-hash", "A # cuts a text off",
     "After a space, # starts a comment, and the rest of the line is left out. What stands there "
     "would be missing from every report.",
     "note: Ask the clerk (item #4 of the minutes)",
     "If the # is part of the text, put | after the key and the text on the next line, indented by "
     "two spaces. If it starts a comment, put the comment on a line of its own."},
    {D::text_after_quote, S::error, E::yaml, "text-after-quote",
     "Text goes on after the closing quotation mark",
     "A text that starts with a quotation mark ends at the next one. Here the words after it "
     "belong to nothing.",
     "evidence: \"Speaking up\" course, held in March",
     "Put | after the key and the text on the next line, indented by two spaces. There, quotation "
     "marks are part of the text."},
    {D::unclosed_quote, S::error, E::yaml, "unclosed-quote",
     "A quotation mark is opened and never closed",
     "A text that starts with a quotation mark, or an apostrophe, goes on to the closing one. "
     "Without it, the lines beneath would become part of the text, answers included.",
     "note: \"Ask the clerk in May",
     "Close it with the same mark, or put | after the key and the text on the next line, indented "
     "by two spaces."},
    {D::leading_character, S::error, E::yaml, "leading-character",
     "A text starts with a sign that has a meaning in YAML",
     "On the same line as its key, a text cannot start with @, %, a comma, a closing bracket or a "
     "backtick, nor with *, &, ? or : and a space. It would be refused, or read as something else.",
     "evidence: @harrowmere, our account for residents",
     "Put | after the key and the text on the next line, indented by two spaces."},
    {D::text_beside_bar, S::error, E::yaml, "text-beside-bar", "Text stands on the same line as |",
     "The sign | says that a text follows on the lines beneath. What stands beside it is not part "
     "of the text. The sign > does the same.",
     "introduction: | We met twice in May.",
     "Move the text to the next line and indent it by two spaces more than its key."},
    {D::unindented_text, S::error, E::yaml, "unindented-text", "The text after | is not indented",
     "The lines of a text stand further to the right than its key. A line at the edge ends the "
     "text, and its words belong to nothing.",
     "introduction: |\n"
     "We met twice in May.",
     "Indent every line of the text by two spaces more than its key."},
    {D::list_beside_key, S::error, E::yaml, "list-beside-key",
     "A list starts on the same line as its key",
     "A dash and a space start an item of a list, and each item stands on a line of its own.",
     "evidence: - Member survey",
     "Put each item on a line of its own beneath the key, after a dash. If the dash is part of a "
     "text, put | after the key and the text on the next line."},
    {D::text_after_bracket, S::error, E::yaml, "text-after-bracket",
     "Text goes on after a closing bracket",
     "A value that starts with [ is a list and ends at ]; one that starts with { ends at }. Here "
     "the words after it belong to nothing.",
     "introduction: [Draft] We met twice in May.",
     "If the bracket is part of a text, put | after the key and the text on the next line. If it "
     "closes a list, delete what stands after it."},
    {D::unclosed_bracket, S::error, E::yaml, "unclosed-bracket",
     "A bracket is opened and never closed",
     "Everything up to the closing bracket belongs to the list, so the lines beneath would be "
     "lost.",
     "evidence: [E1, E2",
     "Close it with ] or }. If the bracket is part of a text, put | after the key and the text on "
     "the next line."},
    {D::missing_space, S::error, E::schema, "missing-space",
     "A space is missing after a colon or a dash",
     "Keys are written `key: value` and items `- item`. Without the space the line is one long "
     "word, and its value would be lost.",
     "wellbeing-2:\n"
     "  score:2",
     "Type a space after the colon or the dash."},
    {D::missing_colon, S::error, E::yaml, "missing-colon", "A colon is missing after a key",
     "The line starts with a key of the format and goes on with its value, but no colon stands "
     "between them.",
     "period 2025-26", "Write the key, a colon, a space and the value, such as `period: 2025-26`."},
    {D::stray_text, S::error, E::schema, "stray-text", "A line belongs to nothing above it",
     "Each line is a key with its value, an item after a dash, or part of a text after |. This one "
     "is none of these, so it would be lost.",
     "period: 2025-26\n"
     "Agreed in May, unanimously",
     "If it is part of a text, put | after that text's key and indent the line beneath it. If it "
     "is a remark for colleagues, put # and a space before it."},
    {D::indent_character, S::error, E::yaml, "indent-character",
     "A line is indented by something other than spaces",
     "Tabs, and the no-break spaces that Word and web pages use, look like spaces and are not. "
     "They do not show which key the line belongs to.",
     "principles:  # the line beneath starts with a tab\n"
     "\twellbeing:",
     "Delete the white space before the text and type plain spaces, two for each step to the "
     "right."},
    {D::bad_indentation, S::error, E::yaml, "bad-indentation",
     "A line is out of step with the lines above it",
     "How far a line is indented says what it belongs to. This one starts where nothing can start, "
     "or further right than its neighbours although the line above has its value already.",
     "principles:\n"
     "  wellbeing:\n"
     "    evidence: Member survey\n"
     "   answers:",
     "Start it in the same column as the lines it goes with. The help line names the column; two "
     "spaces are one step."},
    {D::invalid_yaml, S::error, E::yaml, "invalid-yaml", "The file cannot be read from here on",
     "The rules of YAML are broken in a way that no other check recognises. What comes after this "
     "place has not been looked at, so there may be more to mend.",
     "evidence: {text: Member survey, ]}",
     "Look at the marked line and the one above it for a missing colon, quotation mark or bracket. "
     "If the line is a text, put | after its key and the text on the next line."},
    // YAML that no file of ours needs
    {D::yaml_anchor, S::error, E::nothing, "yaml-anchor", "A YAML anchor (&) stands here",
     "In YAML, & gives a value a name, so that it can be repeated elsewhere. Assessments do "
     "without, so that every value can be read where it counts.",
     "council: &name Harrowmere District Council",
     "Delete the & and the word after it. Evidence for several answers goes into the register once "
     "and is cited by its id. If & starts a text, put | after the key and the text on the next "
     "line."},
    {D::yaml_alias, S::error, E::nothing, "yaml-alias", "A YAML alias (*) stands here",
     "In YAML, * repeats a value that was named elsewhere. Assessments do without, so that every "
     "value can be read where it counts.",
     "council: *name",
     "Write the value out. If * starts a text, put | after the key and the text on the next line."},
    {D::yaml_merge_key, S::error, E::nothing, "yaml-merge-key", "A YAML merge key (<<) stands here",
     "In YAML, << copies the keys of another entry to this place. Assessments do without, so that "
     "every value can be read where it counts.",
     "approved:\n"
     "  <<: {by: Standards Committee}",
     "Delete the line and write the keys and their values out."},
    {D::yaml_tag, S::error, E::nothing, "yaml-tag", "A YAML tag (!) stands here",
     "In YAML, ! and a word say what kind of value follows. A text that starts with ! looks the "
     "same, and its first word would be lost.",
     "note: !important ask the clerk",
     "If it is a text, put | after the key and the text on the next line, indented by two spaces. "
     "If not, delete the ! and the word after it."},
    {D::yaml_directive, S::error, E::nothing, "yaml-directive",
     "A YAML directive (%) stands at the top",
     "A line that starts with % is an instruction to programs that read YAML. No assessment needs "
     "one.",
     "%YAML 1.2\n"
     "---\n"
     "format: 1",
     "Delete the line."},
    {D::yaml_complex_key, S::error, E::nothing, "yaml-complex-key", "A key is more than a word",
     "In YAML, a question mark lets a list or a whole block be a key. Assessments have plain words "
     "as keys.",
     "? council\n"
     ": Harrowmere District Council",
     "Write the key, a colon, a space and the value on one line. If the question mark starts a "
     "text, put the text on the line after its key and |."},
    {D::several_documents, S::error, E::nothing, "several-documents",
     "The file goes on after its end",
     "Three dashes, three dots, or a line further left than the first end a document in YAML. Many "
     "programs read what stands before them and drop the rest without a word.",
     "format: 1\n"
     "---\n"
     "council: Harrowmere District Council",
     "Delete the line, or move what comes after it into a file of its own. Start all lines that go "
     "together in the same column."},
    // shape
    {D::duplicate_key, S::error, E::yaml, "duplicate-key", "A key stands twice in the same place",
     "Only one of the two values could count, and programs differ in which one they take.",
     "period: 2025-26\n"
     "period: 2024-25",
     "Keep the right one and delete the other. The message names the line of the first."},
    {D::unknown_key, S::error, E::schema, "unknown-key", "A key is not one of the format's",
     "A key that is misspelt or in the wrong place would be passed over, with everything beneath "
     "it.",
     "sumary: |\n"
     "  Much is in place.",
     "Correct the key; the help line suggests the nearest one, or lists those that may stand here. "
     "A remark for colleagues goes on a line of its own, after # and a space."},
    {D::missing_key, S::error, E::schema, "missing-key", "Something required is missing or empty",
     "An assessment has `format`, `council` and `period`, an approval `by` and `date`, an action "
     "`id` and `action`, and evidence a text or a link. Without them a report could not say what "
     "it is about.",
     "format: 1\n"
     "council:\n"
     "period: 2025-26",
     "Add the key that the message names, with its value."},
    {D::wrong_shape, S::error, E::schema, "wrong-shape", "A value is written in the wrong form",
     "Some keys have a text, some a list, and some have keys of their own. What is written in "
     "another form cannot be read.",
     "introduction: [We met twice, in May]",
     "Write it as the help line shows: a text on the line after |, each item of a list after a "
     "dash, keys on lines of their own."},
    // values
    {D::format_version, S::error, E::schema, "format-version",
     "The format of the file is not known",
     "`format` says by which rules the file is written (in a statement set, `set_format` does), so "
     "that later versions can tell old files from new ones. This version knows format 1.",
     "format: 2",
     "Write 1. If the file was made for a later version of toolkit, install that version."},
    {D::score_range, S::error, E::schema, "score-range", "A score is not 0, 1 or 2",
     "A statement is scored 0 (Not Addressed), 1 (Partial) or 2 (Comprehensive). Nothing else is "
     "guessed at, because the total would rest on the guess.",
     "wellbeing-1: 3",
     "Write 0, 1 or 2, or one of the three labels. While it is undecided, leave it empty."},
    {D::date_invalid, S::error, E::schema, "date-invalid",
     "A date does not exist, or is not written year-month-day",
     "03/04/2026 is one day to some readers and another to others, so dates are written "
     "YYYY-MM-DD.",
     "due: 31/03/2027",
     "Write year, month and day in digits, such as 2027-03-31. Where the day can be guessed, the "
     "help line gives it in this form."},
    {D::period_invalid, S::error, E::schema, "period-invalid", "The period is not a year",
     "The period says which year is assessed, and years are compared by it. It is a financial "
     "year, such as 2025-26, or a calendar year, such as 2026.",
     "period: 2025-27",
     "Write a financial year as 2025-26, the second part one year after the first, or a calendar "
     "year as 2026."},
    {D::boolean_invalid, S::error, E::schema, "boolean-invalid",
     "A value is neither true nor false",
     "`confidential` and `confirm` are true or false. Any other word counts as true until it is "
     "put right, so that a slip hides a text and never publishes it.",
     "confidential: yes", "Write true or false."},
    {D::status_invalid, S::error, E::schema, "status-invalid",
     "The status of an action is not one of the four",
     "An action is planned, under way, done or dropped. Plans and comparisons go by these words, "
     "and an action with any other would be missing from them.",
     "status: in progress",
     "Write planned, under way, done or dropped, in small letters. The help line suggests which "
     "one fits."},
    {D::publish_invalid, S::error, E::schema, "publish-invalid",
     "publish is not one of the three levels",
     "`publish` says how much a public report may print: totals, scores or evidence. Any other "
     "word prints no more than scores.",
     "publish: all", "Write totals, scores or evidence. Without the line, scores holds."},
    {D::link_invalid, S::error, E::schema, "link-invalid",
     "A link is neither an https address nor a file of this folder",
     "A link has to work for everybody who reads the report later. A path on one computer, a path "
     "out of the folder, or an address without https does not.",
     "link: http://www.example.org/survey",
     "Copy the document into a folder called evidence beside the assessment and write `evidence/` "
     "and its name, or write the whole address with https://."},
    {D::digest_invalid, S::error, E::schema, "digest-invalid",
     "The digest of the approval is damaged",
     "`toolkit approve` writes the digest: 64 digits and letters from a to f that change with the "
     "scores, so that anybody can see whether the scores are still those that were approved. One "
     "that is typed or cut short shows nothing.",
     "approved:\n"
     "  by: Standards Committee\n"
     "  date: 2026-06-09\n"
     "  digest: 5d41",
     "Delete the line and approve the file again."},
    {D::id_invalid, S::error, E::schema, "id-invalid", "An id is not written as ids are",
     "Ids of the register are capital letters and then digits, such as E1: that tells a cited id "
     "from a text. Ids of a statement set are small letters, digits and hyphens.",
     "evidence:\n"
     "  survey-1:\n"
     "    text: Survey of members",
     "Write an id of that kind, here and wherever it is cited."},
    {D::number_invalid, S::error, E::schema, "number-invalid",
     "A number is not a whole number in digits",
     "A target is a score or a total, such as 2 or 8. Words, fractions and signs are not guessed "
     "at.",
     "target: two", "Write it in digits, such as 2."},
    // names that must exist
    {D::unknown_statement_set, S::error, E::schema, "unknown-statement-set",
     "The statement set is not known",
     "`statement_set` says which list of statements the answers belong to. One set is built in, "
     "ending-abuse-2024; any other is read from its file.",
     "statement_set: ending-abuse-2023",
     "Correct the name, delete the line to use the built-in set, or give the set's file with "
     "`--statement-set FILE`."},
    {D::unknown_principle, S::error, E::schema, "unknown-principle",
     "There is no principle of this name",
     "Answers stand beneath the principle they belong to: wellbeing, risk, process, police or "
     "respect. Beneath any other name they would not be counted.",
     "principles:\n"
     "  welbeing:\n"
     "    evidence: Member survey",
     "Correct the name. `toolkit statements` lists the principles."},
    {D::unknown_statement, S::error, E::schema, "unknown-statement",
     "There is no statement of this id",
     "An answer, or an accepted fall, names its statement by an id such as wellbeing-1. With any "
     "other id it would not be counted.",
     "principles:\n"
     "  wellbeing:\n"
     "    answers:\n"
     "      wellbeing-6: 1",
     "Correct the id. `toolkit statements` lists the statements."},
    {D::misplaced_answer, S::error, E::schema, "misplaced-answer",
     "An answer stands under another principle",
     "The statement exists, but belongs to another principle. It is not counted here, so that no "
     "total is wrong.",
     "principles:\n"
     "  wellbeing:\n"
     "    answers:\n"
     "      risk-1: 1",
     "Move the answer, with everything beneath it, under `answers:` of its own principle."},
    {D::unknown_evidence, S::error, E::nothing, "unknown-evidence",
     "The register has no entry of this id",
     "Capital letters and digits, such as E4, cite an entry of the register at the top of the "
     "file. Without the entry there is nothing to show.",
     "evidence:\n"
     "  E1:\n"
     "    text: Survey of members\n"
     "principles:\n"
     "  wellbeing:\n"
     "    evidence: [E1, E4]",
     "Correct the id, or add the entry under `evidence:` at the top. If it is meant as a text, put "
     "it in quotation marks."},
    {D::unknown_target, S::error, E::schema, "unknown-target",
     "An action is for something that does not exist",
     "`for` names the statements or principles that an action is to improve. Any other name leaves "
     "the action without an effect.",
     "forward_plan:\n"
     "  - id: FP-1\n"
     "    action: Publish a feedback form.\n"
     "    for: welbeing-2",
     "Write the id of a statement, such as wellbeing-2, or of a principle, such as wellbeing. "
     "`toolkit statements` lists both."},
    // answers
    {D::missing_answer, S::error, E::nothing, "missing-answer", "A statement has no score",
     "An assessment is complete when every statement has a score. Until then it is a draft: it can "
     "be scored and reported on, and its total is a range.",
     "wellbeing-1:",
     "Write 0, 1 or 2 after the statement's id. While answers are still to come, `toolkit validate "
     "--draft` leaves this out."},
    {D::score_and_confirm, S::error, E::schema, "score-and-confirm",
     "An answer has both score and confirm",
     "`confirm` holds last year's score until somebody has looked at it, and `score` is this "
     "year's. With both, the file does not say which of them holds, so neither counts.",
     "wellbeing-1:\n"
     "  score: 2\n"
     "  confirm: 1",
     "When the score is this year's, delete the line with confirm."},
    {D::unconfirmed_score, S::error, E::nothing, "unconfirmed-score",
     "Last year's score has not been confirmed",
     "`toolkit init --from` carries last year's scores over as `confirm`. Each counts as "
     "unanswered until somebody has looked at it. With --draft this is a warning.",
     "wellbeing-1:\n"
     "  confirm: 1",
     "Look at the statement and its evidence, correct the number if need be, and change the word "
     "confirm to score."},
    {D::unconfirmed_evidence, S::error, E::nothing, "unconfirmed-evidence",
     "Last year's evidence has not been confirmed",
     "`confirm: true` marks evidence that was carried over from last year. It may no longer hold. "
     "With --draft this is a warning.",
     "evidence:\n"
     "  - text: Member survey, spring 2025\n"
     "    confirm: true",
     "If it still holds, correct its date if need be and delete the line with confirm. If not, "
     "delete the whole item."},
    {D::missing_section, S::warning, E::nothing, "missing-section",
     "A part of the assessment is not filled in",
     "Beside the scores, the LGA's toolkit has an introduction, evidence for each principle, a "
     "summary and a forward plan. Readers look there for the reasons, and for what happens next.",
     "summary:",
     "Fill in the part that the message names. This is a warning: the file can be used as it is."},
    // evidence
    {D::missing_evidence, S::warning, E::nothing, "missing-evidence",
     "A score above 0 has no evidence",
     "Neither the statement nor its principle has evidence, so nobody can see why the score is not "
     "0. Evidence of a principle counts for each of its statements.",
     "wellbeing:\n"
     "  answers:\n"
     "    wellbeing-1: 2",
     "Say in `evidence:` what shows the score, or cite the register, such as `evidence: [E1]`. If "
     "there is nothing to show, look at the score again."},
    {D::placeholder_evidence, S::warning, E::nothing, "placeholder-evidence",
     "The evidence only holds a place",
     "Words such as TBC, to follow or as above say that the evidence is still to come. They show "
     "nothing for the score.",
     "evidence: TBC",
     "Say what shows the score, cite the register, or leave the evidence empty until it is there."},
    {D::ids_in_text, S::warning, E::nothing, "ids-in-text",
     "Ids of the register are written as a text",
     "E1, E2 without brackets is one text, not two citations. A report would print the ids and not "
     "the evidence.",
     "evidence: E1, E2",
     "Put them in brackets on the line of the key, as in `evidence: [E1, E2]`, or each on a line "
     "of its own after a dash."},
    {D::repeated_text, S::warning, E::nothing, "repeated-text",
     "The same evidence is written twice",
     "When one of two copies is changed, the other is soon out of date. The register holds a text "
     "once, for any number of answers. Texts of up to five words are left alone.",
     "wellbeing:\n"
     "  evidence: Survey of all members, spring 2026\n"
     "risk:\n"
     "  evidence: Survey of all members, spring 2026",
     "Write it once under `evidence:` at the top of the file, as E1, and cite it in both places "
     "with `evidence: [E1]`."},
    {D::confidential_repeated, S::error, E::nothing, "confidential-repeated",
     "A confidential text stands again where it is not confidential",
     "An item marked `confidential: true` stays out of public reports. The same words or the same "
     "web address in another place, not marked, could be printed from there.",
     "evidence:\n"
     "  E1:\n"
     "    text: A letter about one member.\n"
     "    confidential: true\n"
     "summary: We hold a letter about one member.",
     "Take the words out of the open text and cite the register where evidence is meant, or mark "
     "the other item `confidential: true` as well.",
     true},
    {D::key_in_text, S::error, E::nothing, "key-in-text", "A line of a text looks like a key",
     "A line that stands as far in as a text is part of that text. `confidential: true` hides "
     "nothing there, and a note, progress or a link to a file would be published with the text.",
     "evidence:\n"
     "  E1:\n"
     "    text: |\n"
     "      A letter about one member.\n"
     "      confidential: true",
     "Start the key in the column that the help line names, beneath the key of the text. If the "
     "line is no key, begin it with another word.",
     true},
    {D::confidential_empty, S::warning, E::nothing, "confidential-empty",
     "Nothing stands after confidential",
     "`confidential:` with nothing after it does not say whether the item may be published, so it "
     "is kept out of public reports. A mark typed as a comment (`# true`) is nothing, too.",
     "evidence:\n"
     "  E1:\n"
     "    text: A letter about one member.\n"
     "    confidential: # true",
     "Write `confidential: true`, or take the line away to let it be published."},
    {D::personal_data, S::warning, E::nothing, "personal-data", "A text may point to a person",
     "E-mail addresses, telephone numbers, postcodes, names with a title, crime references and "
     "links for staff only can put somebody at risk when they are published. Notes and "
     "confidential items are not looked at: no public report prints them.",
     "evidence: Ring 01632 960123 about it",
     "Write a role or a body in place of a person, and leave numbers and addresses out. If "
     "evidence needs them, mark the item `confidential: true`.",
     true},
    // dates
    {D::future_date, S::warning, E::nothing, "future-date",
     "Something is said to have happened on a day still to come",
     "Assessments are completed and approved, evidence is dated and actions are done on days that "
     "have been. A later day is often a slip in the year. Only `due` may lie ahead.",
     "completed: 2062-05-14",
     "Correct the date. Today is taken from the computer, or from --as-of."},
    // the forward plan
    {D::duplicate_action, S::error, E::nothing, "duplicate-action", "Two actions have the same id",
     "The id follows an action from year to year. With two alike, a comparison could take one "
     "action for the other.",
     "forward_plan:\n"
     "  - id: FP-1\n"
     "    action: Train members.\n"
     "  - id: FP-1\n"
     "    action: Train staff.",
     "Give one of them an id that no action has had before."},
    {D::action_incomplete, S::warning, E::nothing, "action-incomplete",
     "An open action has no owner or no due date",
     "Somebody does an action that is planned or under way, by some day. Without an owner nobody "
     "is asked about it, and without a date it is never late.",
     "forward_plan:\n"
     "  - id: FP-1\n"
     "    action: Train members.",
     "Add `owner:` with a role or a body, and `due:` with a date such as 2026-09-30."},
    {D::done_without_date, S::error, E::schema, "done-without-date",
     "An action is done, and nothing says when",
     "Next year's comparison tells by the date what was done in which year, and whether it was "
     "late.",
     "status: done", "Add a line with the day it was done, such as `done: 2026-09-12`."},
    {D::dropped_without_reason, S::error, E::schema, "dropped-without-reason",
     "An action is dropped, and nothing says why",
     "Members and residents who saw the action in the plan will ask what became of it.",
     "status: dropped",
     "Add `reason: |` and put the reason on the next line, indented by two spaces."},
    {D::target_range, S::error, E::schema, "target-range", "A target is higher than can be reached",
     "The highest score of a statement is 2. The highest total of a principle is twice the number "
     "of its statements, 10 in the built-in set.",
     "for: wellbeing-2\n"
     "target: 3",
     "Lower the target, or correct what the action is `for`."},
    {D::target_reached, S::warning, E::nothing, "target-reached",
     "An open action aims at what is reached already",
     "The statement or principle has the score or total that the action is to bring, so the plan "
     "promises nothing new.",
     "for: wellbeing-2  # which has 2 already\n"
     "target: 2",
     "Raise the target, mark the action done, or look at the score again."},
    // statement sets
    {D::duplicate_id, S::error, E::nothing, "duplicate-id", "An id stands twice in a statement set",
     "Answers find their statement by its id, so the set, each principle and each statement has an "
     "id of its own.",
     "statements:\n"
     "  - id: support-1\n"
     "    text: Members know whom to ask.\n"
     "  - id: support-1\n"
     "    text: Members are asked how they are.",
     "Give one of them another id."},
    {D::scale_invalid, S::error, E::nothing, "scale-invalid",
     "The scale of a statement set is not 0, 1 and 2",
     "Assessments are written with these three scores, so a set lists each of them once, in this "
     "order. The labels are the set's own.",
     "scale:\n"
     "  - {score: 0, label: Not Addressed}\n"
     "  - {score: 1, label: Partial}",
     "List 0, 1 and 2, each with its label."},
    {D::origin_invalid, S::error, E::nothing, "origin-invalid",
     "The origin of a text is not one of the four words",
     "Each kind of text in a statement set says whose words it is: source, reworded, ours or "
     "reconstructed. Reports tell their readers by this which words are the publisher's.",
     "origins:\n"
     "  statements: official",
     "Write source, reworded, ours or reconstructed."},
    {D::section_number, S::error, E::nothing, "section-number",
     "A section of a statement set is out of order",
     "Sections are numbered from 1 in the order in which they stand, because reports speak of them "
     "by number.",
     "sections:\n"
     "  - number: 2\n"
     "    title: Support",
     "Number the sections 1, 2, 3 and so on."},
    {D::edition_invalid, S::error, E::nothing, "edition-invalid",
     "What became of the earlier edition does not add up",
     "An edition that replaces another says what became of each statement: kept, split, merged or "
     "retired. Years on the two editions are compared by that, so every statement is accounted "
     "for once.",
     "replaces:\n"
     "  statement_set: ending-abuse-2024\n"
     "  changes:\n"
     "    - split: wellbeing-2\n"
     "      into: [wellbeing-2]",
     "Name each earlier statement once: in split (into two or more), merged (two or more into "
     "one), "
     "retired, or kept with as: for a new id. What is not named is kept under its id."},
    {D::unknown_practice, S::error, E::nothing, "unknown-practice",
     "A statement names practice that is not in the library",
     "A statement of a set can name tips, case studies, practices and guidance of the practice "
     "library, which reports put beside its next steps. A name that the library does not have, or "
     "has for something else, such as a figure, would stand there with nothing behind it.",
     "practice: [tip-trainings]",
     "Correct the id; `toolkit explain --search WORDS` finds entries by their words."},
    // the policy of a repository
    {D::policy_invalid, S::error, E::nothing, "policy-invalid",
     "A setting is not what its key takes",
     "toolkit.yaml holds the council's policy. A setting that cannot be read keeps its default, so "
     "the policy in force may not be the one that was meant.",
     "falls: errors",
     "Write what the message lists. `toolkit check --explain` prints the policy in force and where "
     "each value comes from."},
    {D::policy_differs, S::warning, E::nothing, "policy-differs",
     "The policy here is not the one that was applied",
     "The check was told to apply a trusted policy, and toolkit.yaml in the folder says something "
     "else. Once it is merged, the next check will use it.",
     "minimum:\n"
     "  total: 20",
     "Read the change to toolkit.yaml as a decision of its own before it is merged."},
    // what a repository holds
    {D::symbolic_link, S::error, E::nothing, "symbolic-link", "A symbolic link is not followed",
     "A link can point anywhere, also out of the repository, so what it leads to is not read. An "
     "assessment behind one would escape the check.",
     "", "Replace the link by the file itself, or remove it."},
    {D::repeated_period, S::error, E::nothing, "repeated-period",
     "Two files hold the same council's year",
     "A council has one assessment for a period. With two, nobody can say which one counts, so "
     "neither is compared.",
     "period: 2025-26",
     "Put the period right in one of them, or remove the one that does not count. Earlier versions "
     "of a file are kept by git."},
    {D::missing_period, S::warning, E::nothing, "missing-period",
     "A year is missing between two assessments",
     "The assessments of this council skip a year, so the comparison spans more than one.",
     "period: 2025-26",
     "Add the missing assessment if there is one. If that year was not assessed, leave it: this is "
     "only a warning."},
    {D::mixed_periods, S::warning, E::nothing, "mixed-periods",
     "One council has financial years and calendar years",
     "2025-26 runs from April and 2026 from January, so the two overlap. They are compared in the "
     "order in which they start.",
     "period: 2026", "Keep to one kind, in the way the council reports elsewhere."},
    {D::lost_assessment, S::error, E::nothing, "lost-assessment",
     "An assessment of the trusted copy is missing here",
     "The trusted copy has this council's assessment for that period, and the folder no longer "
     "has. "
     "Earlier years are the measure for later ones, so they stay.",
     "", "Bring the file back. To move or rename it, leave its council and period as they are."},
    {D::similar_council, S::warning, E::nothing, "similar-council",
     "A council's first year bears nearly the name of another council",
     "Years are compared under the council's name. A slip in it makes a year look like the first "
     "of "
     "a new council, and a fall in it would not be noticed.",
     "council: Harrowmer District Council",
     "If both are one council, put the name right, or list the old name under `formerly:`. If they "
     "are two, leave it: this is only a warning."},
    {D::new_council, S::warning, E::nothing, "new-council",
     "The trusted copy does not know this council",
     "The trusted copy has councils, and this is none of them under any of its names. Its year is "
     "compared with nothing, so a fall would not be noticed.",
     "council: Harrowmere Town Council",
     "If the council was called something else, list that name under `formerly:`. If it is new to "
     "the repository, leave it: this is only a warning."},
    // one year beside the others
    {D::different_sets, S::error, E::nothing, "different-sets",
     "Two years answer unrelated statement sets",
     "Years can be compared when they answer the same statement set, or when one set says what "
     "became of the other's statements. Here neither is so.",
     "statement_set: our-own-set",
     "Use the set of the year before, or an edition of it that says under `replaces:` what became "
     "of each statement."},
    {D::not_compared, S::warning, E::nothing, "not-compared",
     "A year could not be compared with the one before",
     "The year before has errors or could not be read, or more than one file could be it, so a "
     "fall "
     "since then would not be noticed.",
     "", "Put the earlier file right first."},
    {D::score_fell, S::error, E::nothing, "score-fell", "A score is lower than the year before",
     "A statement's score fell and the file does not say that the council accepts it. Falls are "
     "looked at one by one: a gain elsewhere does not make up for one.",
     "police-4: 0",
     "If the fall is real and the council has decided to live with it, list it under "
     "`accepted_falls:` with reason, by and date. Otherwise look at the score again."},
    {D::needless_acceptance, S::warning, E::nothing, "needless-acceptance",
     "An accepted fall is not a fall",
     "The file accepts a fall in this score, and the score did not fall since the year before, or "
     "no year before was found. An entry left from another year would let a later fall pass.",
     "accepted_falls:\n"
     "  - statement: police-4",
     "Take the entry away, or put the statement's id right."},
    // what the policy asks of a year
    {D::evidence_required, S::error, E::nothing, "evidence-required",
     "A score has no evidence, and needs some",
     "The policy lists the scores that need evidence (`require.evidence_for`). Neither this "
     "statement nor its principle has any.",
     "wellbeing-1: 2",
     "Say in `evidence:` what shows the score, or cite the register. If there is nothing to show, "
     "look at the score again."},
    {D::link_missing, S::error, E::nothing, "link-missing",
     "The file that a link names is not there",
     "Evidence names a file beneath the assessment's folder, and there is none. Whoever reads the "
     "assessment later would find nothing.",
     "link: evidence/survey-2026.md",
     "Add the file, or put the path right. It is read from the assessment's own folder, and small "
     "and capital letters differ."},
    {D::link_outside, S::error, E::nothing, "link-outside",
     "A link leads out of the assessment's folder",
     "The path leaves the folder by way of a symbolic link. What lies outside is not looked at.",
     "link: evidence/shared/survey.md", "Copy the file into the folder, and link to the copy."},
    {D::old_evidence, S::warning, E::nothing, "old-evidence",
     "Evidence is older than the policy allows",
     "The evidence speaks for a day long before the end of the assessed period "
     "(`evidence_older_than`). What was true then may not be now.",
     "date: 2021-03-02",
     "Look for newer evidence, or look at the score again. If it still holds, leave it."},
    {D::late_action, S::warning, E::nothing, "late-action", "An action is late",
     "The action is still open and its due date has passed.", "due: 2026-07-31",
     "Mark it done with the date, agree a new due date, or drop it with a reason."},
    {D::below_minimum, S::error, E::nothing, "below-minimum",
     "A total is lower than the policy allows",
     "The policy sets a lowest total under `minimum:`, and the newest assessment stays under it.",
     "minimum:\n"
     "  total: 30",
     "Nothing in the file needs to be wrong. The policy asks for a decision: act on the gaps, or "
     "change the minimum."},
    // approval
    {D::not_approved, S::error, E::nothing, "not-approved", "The assessment is not approved",
     "The policy asks for approval of every assessment (`require.approved`), and this file has "
     "none.",
     "",
     "When it has been approved, record it with `toolkit approve FILE --by ROLE --minute TEXT "
     "--date "
     "DATE`."},
    {D::approval_unsealed, S::warning, E::nothing, "approval-unsealed",
     "The approval has no digest",
     "Without the digest that `toolkit approve` writes, nobody can tell whether the scores are "
     "still those that were approved.",
     "approved:\n"
     "  by: Standards Committee",
     "If the scores are those that were approved, run `toolkit approve FILE` with the same --by, "
     "--minute and --date as in the file."},
    {D::changed_since_approval, S::error, E::nothing, "changed-since-approval",
     "Scores have changed since they were approved",
     "The digest in the file was made from other scores. It finds accidents; whoever edits a file "
     "on purpose can write a new digest, so look at its history in git as well.",
     "approved:\n"
     "  by: Standards Committee",
     "Bring the approved scores back, or have the new ones approved and run `toolkit approve FILE` "
     "with --force and the new --by, --minute and --date."},
    {D::approval_replaced, S::warning, E::nothing, "approval-replaced",
     "Approved scores differ from those of the trusted copy",
     "This year is approved in the trusted copy. Here it has other scores, with an approval that "
     "fits them or has no digest, or it is approved no more.",
     "", "Make sure that the change was approved before it is merged."},
});

constexpr bool in_order_of_the_enumeration() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (static_cast<std::size_t>(entries[i].diagnostic) != i) return false;
  }
  return entries.back().diagnostic == Diagnostic::approval_replaced;
}
static_assert(in_order_of_the_enumeration());

}  // namespace

std::span<const CatalogueEntry> catalogue() { return entries; }

const CatalogueEntry& catalogue_entry(Diagnostic diagnostic) {
  return entries[static_cast<std::size_t>(diagnostic)];
}

const CatalogueEntry* find_catalogue_entry(std::string_view name) {
  const auto* const found = std::ranges::find(entries, name, &CatalogueEntry::name);
  return found == entries.end() ? nullptr : found;
}

std::string_view severity_name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

}  // namespace toolkit
