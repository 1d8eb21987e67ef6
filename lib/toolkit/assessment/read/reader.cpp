#include "toolkit/assessment/read/reader.hpp"

#include <algorithm>
#include <utility>

#include "toolkit/assessment/model/approval_digest.hpp"
#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/evidence_reader.hpp"
#include "toolkit/assessment/read/plan_reader.hpp"
#include "toolkit/assessment/read/values.hpp"
#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit {
namespace {

class Reader {
 public:
  Reader(const StatementSets& sets, Findings& findings)
      : sets_(sets), findings_(findings), evidence_(findings) {}

  Assessment read(Node root) {
    const Fields file(root, "an assessment", assessment_keys, findings_);
    check_format(file);
    choose_set(file.value("statement_set"));
    result_.council =
        one_line(read_text(file.required("council"), "council", findings_), "council");
    result_.formerly = texts(file.value("formerly"), "formerly");
    result_.period = read_period(file.required("period"), findings_);
    result_.completed = read_date(file.value("completed"), findings_);
    result_.completed_by = texts(file.value("completed_by"), "completed_by");
    read_approval(file.value("approved"));
    result_.publish = read_publish(file.value("publish"), findings_).value_or(Publish::scores);
    result_.introduction = file.text("introduction");
    result_.context = file.text("context");
    result_.evidence = evidence_.read_register(file.value("evidence"));
    read_principles(file.value("principles"));
    result_.summary = file.text("summary");
    result_.forward_plan = read_plan(file.value("forward_plan"), *result_.set, sets_, findings_);
    result_.accepted_falls =
        read_accepted_falls(file.value("accepted_falls"), *result_.set, sets_, findings_);
    return std::move(result_);
  }

 private:
  void check_format(const Fields& file) {
    const Node node = file.required("format");
    if (!node || value_of(node) == "1") return;
    findings_.add(Diagnostic::format_version, node.span(),
                  node.is_text() ? say("format {} is not known to this version",
                                       quote(value_of(node), "of this number"))
                                 : Sentence("format is a number"),
                  "write format: 1");
  }

  void choose_set(Node node) {
    result_.set = sets_.all().front();
    if (node && !node.is_empty()) {
      if (const StatementSet* named = sets_.find(value_of(node))) {
        result_.set = named;
      } else {
        std::vector<std::string_view> ids;
        for (const StatementSet* set : sets_.all()) ids.push_back(set->id);
        findings_.add(
            Diagnostic::unknown_statement_set, node.span(),
            say("there is no statement set {}", quote(node.text(), "of this id")),
            did_you_mean(node.text(), ids,
                         "load it with --statement-set FILE, or list its file in toolkit.yaml"),
            write_nearest(node, ids));
      }
    }
    result_.principles.resize(result_.set->principles.size());
    for (std::size_t p = 0; p < result_.principles.size(); ++p) {
      result_.principles[p].answers.resize(result_.set->principles[p].statements.size());
    }
  }

  /// A text or a list of texts.
  std::vector<Text> texts(Node node, std::string_view key) {
    std::vector<Text> found;
    for (const Node item : read_list(node)) {
      Text text = one_line(read_text(item, key, findings_), key);
      if (!text.empty()) found.push_back(std::move(text));
    }
    return found;
  }

  /// Names and roles stand in headings and table cells.
  Text one_line(Text text, std::string_view key) {
    if (text.value.find('\n') != std::string::npos) {
      findings_.add(Diagnostic::wrong_shape, text.span, say("{} is one line", known(key)),
                    "write it after the colon, in one line");
    }
    return text;
  }

  void read_approval(Node node) {
    // A block with nothing filled in is a draft's.
    if (is_blank(node)) return;
    const Fields fields(node, "approved", approved_keys, findings_);
    Approval approval;
    approval.span = node.span();
    approval.by = read_text(fields.required("by"), "by", findings_);
    approval.date = read_date(fields.required("date"), findings_);
    approval.minute = fields.text("minute");
    approval.digest = fields.text("digest");
    approval.again = fields.text("again");
    if (!approval.digest.empty() && !is_digest(approval.digest.value)) {
      findings_.add(Diagnostic::digest_invalid, approval.digest.span,
                    "digest is 64 hexadecimal digits, written by `toolkit approve`",
                    "delete this line, then run toolkit approve on the file");
    }
    result_.approved = std::move(approval);
  }

  void read_principles(Node node) {
    const StatementSet& set = *result_.set;
    std::vector<std::string_view> ids;
    for (const Principle& principle : set.principles) ids.push_back(principle.id);
    if (node && !node.is_mapping() && !node.is_empty()) {
      const Fields reported(node, "principles", ids, findings_);
    }
    const std::vector<MappingEntry> all = entries(node);
    for (const MappingEntry& entry : all) {
      auto place = find_principle(set, entry.key.text());
      if (!place) {
        place = find_principle(set, meant(entry.key.text(), ids, all));
        report_unknown_principle(entry.key, ids, place.has_value());
        if (!place) continue;
      }
      PrincipleAnswers& answers = result_.principles[*place];
      answers.span = entry.key.span();
      const Fields fields(entry.value, quote(entry.key.text(), set.principles[*place].id),
                          principle_answer_keys, findings_);
      answers.evidence = evidence_.read_uses(fields.value("evidence"), result_.evidence);
      read_answers(fields.value("answers"), *place);
    }
  }

  /// The id that a mistyped key stands for, if nothing else in the mapping does: what is beneath it
  /// is then read all the same. Empty when there is none.
  static std::string_view meant(std::string_view typed, std::span<const std::string_view> ids,
                                const std::vector<MappingEntry>& all) {
    const auto found = nearest(typed, ids);
    return found && !find_entry(all, *found).key ? *found : std::string_view();
  }

  void report_unknown_principle(Node key, std::span<const std::string_view> ids, bool is_free) {
    const bool statement = find_statement(*result_.set, key.text()).has_value();
    findings_.add(Diagnostic::unknown_principle, key.span(),
                  say("there is no principle {}", quote(key.text(), "of this id")),
                  statement ? "a statement stands under `answers:` of its principle"
                            : did_you_mean(key.text(), ids, say("known: {}", known(join_or(ids)))),
                  statement || !is_free ? std::vector<Edit>{} : write_nearest(key, ids));
  }

  /// Gives back the id that was meant, as `meant` does: what a statement of an earlier edition is
  /// called now, where it is one of these.
  std::string_view report_unknown_statement(Node key, const Principle& principle,
                                            std::span<const std::string_view> own,
                                            const std::vector<MappingEntry>& all) {
    const auto add = [&](Sentence help, std::vector<Edit> fix = {}) {
      findings_.add(Diagnostic::unknown_statement, key.span(),
                    say("there is no statement {}", quote(key.text(), "of this id")),
                    std::move(help), std::move(fix));
    };
    if (const auto earlier = find_earlier(*result_.set, sets_, key.text())) {
      add(help_for_earlier_id(*earlier));
      const bool renamed = earlier->answers.size() == 1 && !earlier->merged &&
                           std::ranges::find(own, earlier->answers.front()) != own.end();
      return renamed ? meant(earlier->answers.front(), own, all) : std::string_view();
    }
    // One of this principle's first, then any of the set.
    std::vector<std::string_view> ids(own.begin(), own.end());
    for (const Principle& other : result_.set->principles) {
      for (const Statement& statement : other.statements) ids.push_back(statement.id);
    }
    const std::string_view found = meant(key.text(), own, all);
    add(did_you_mean(key.text(), ids,
                     say("this principle has {}", known(statement_ids(principle)))),
        found.empty() ? std::vector<Edit>{} : write_nearest(key, own));
    return found;
  }

  void read_answers(Node node, std::size_t principle) {
    const StatementSet& set = *result_.set;
    if (node && !node.is_mapping() && !node.is_empty()) {
      findings_.add(Diagnostic::wrong_shape, node.span(),
                    "answers are written as a statement's id, a colon and its score",
                    say("write {}: 2", known(set.principles[principle].statements.front().id)));
    }
    std::vector<std::string_view> ids;
    for (const Statement& statement : set.principles[principle].statements) {
      ids.push_back(statement.id);
    }
    const std::vector<MappingEntry> all = entries(node);
    for (const MappingEntry& entry : all) {
      const std::string_view id = entry.key.text();
      auto place = find_statement(set, id);
      if (!place) {
        place = find_statement(
            set, report_unknown_statement(entry.key, set.principles[principle], ids, all));
        if (!place) continue;
      }
      if (place->principle != principle) {
        findings_.add(Diagnostic::misplaced_answer, entry.key.span(),
                      say("{} stands under {}", known(id), known(set.principles[principle].id)),
                      say("move it under {}", known(set.principles[place->principle].id)));
        continue;
      }
      read_answer(entry, quote(id, set.principles[principle].statements[place->statement].id),
                  result_.principles[principle].answers[place->statement]);
    }
  }

  void read_answer(const MappingEntry& entry, Quote name, Answer& answer) {
    answer.written = true;
    answer.span = entry.key.span();
    const Node value = entry.value;
    if (!value.is_mapping()) {
      read_score_into(answer, value);
      return;
    }
    const Fields fields(value, name, answer_keys, findings_);
    const Node score = fields.value("score");
    const Node confirm = fields.value("confirm");
    if (score) answer.span = fields.key("score").span();
    read_score_into(answer, score);
    if (confirm && !confirm.is_empty()) {
      if (score && !score.is_empty()) {
        findings_.add(Diagnostic::score_and_confirm, fields.key("confirm").span(),
                      say("{} has both score and confirm", name),
                      "delete the confirm line once the score is this year's");
      } else {
        answer.confirm = read_score(confirm, *result_.set, findings_);
        answer.span = fields.key("confirm").span();
        answer.invalid = answer.invalid || !answer.confirm;
      }
    }
    answer.evidence = evidence_.read_uses(fields.value("evidence"), result_.evidence);
    answer.note = fields.text("note");
    read_moderation(fields.value("moderated"), answer);
  }

  void read_score_into(Answer& answer, Node node) {
    answer.score = read_score(node, *result_.set, findings_);
    if (!node || node.is_empty()) return;
    answer.span = node.span();
    answer.invalid = !answer.score && !(node.is_text() && node.text().empty());
  }

  void read_moderation(Node node, Answer& answer) {
    if (is_blank(node)) return;
    const Fields fields(node, "moderated", moderated_keys, findings_);
    answer.moderated =
        Moderation{read_score(fields.value("from"), *result_.set, findings_), fields.text("by"),
                   read_date(fields.value("date"), findings_), fields.text("reason")};
  }

  const StatementSets& sets_;
  Findings& findings_;
  EvidenceReader evidence_;
  Assessment result_;
};

}  // namespace

Assessment read_assessment(const Document& document, const StatementSets& sets,
                           Findings& findings) {
  return Reader(sets, findings).read(document.root());
}

}  // namespace toolkit
