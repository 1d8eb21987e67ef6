#include "toolkit/statements/set_reader.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/document/parse.hpp"
#include "toolkit/statements/practice_reader.hpp"

namespace toolkit {
namespace {

using Keys = std::initializer_list<std::string_view>;

constexpr std::string_view set_keys[] = {
    "set_format", "statement_set", "edition", "title", "publisher", "published",
    "source",     "source_url",    "origins", "scale", "sections",  "replaces",
};
constexpr std::string_view origin_keys[] = {
    "section_titles", "principle_titles", "aims",       "statements",
    "levels",         "evidence",         "next_steps", "guides",
};
constexpr std::string_view principle_keys[] = {"id", "title", "aim", "report_2023", "statements"};
constexpr std::string_view statement_keys[] = {"id",       "text",       "levels",
                                               "evidence", "next_steps", "practice"};

constexpr std::string_view all_keys[] = {
    "set_format",
    "statement_set",
    "edition",
    "title",
    "publisher",
    "published",
    "source",
    "source_url",
    "origins",
    "scale",
    "sections",
    "section_titles",
    "principle_titles",
    "aims",
    "statements",
    "levels",
    "evidence",
    "next_steps",
    "practice",
    "guides",
    "score",
    "label",
    "number",
    "guide",
    "principle",
    "id",
    "aim",
    "note",
    "text",
    "origin",
    "report_2023",
    "replaces",
    "changes",
    "split",
    "merged",
    "retired",
    "kept",
    "into",
    "as",
};
constexpr std::string_view prose_keys[] = {"text",   "note",     "guide",      "source",
                                           "levels", "evidence", "next_steps", "aim"};

constexpr Origin file_origins[] = {Origin::source, Origin::reworded, Origin::ours,
                                   Origin::reconstructed};

class SetReader {
 public:
  SetReader(StatementSetStore& store, const PracticeLibrary& practice, Findings& findings)
      : store_(store), practice_(practice), findings_(findings), data_(store.texts, findings) {}

  void read(Node root) {
    const Fields fields(root, "a statement set", set_keys, findings_);
    data_.check_format(fields, "set_format");
    StatementSet& set = store_.set;
    set.id = data_.id(fields.required("statement_set"));
    set.edition = data_.text(fields.required("edition"), "edition");
    set.title = data_.text(fields.required("title"), "title");
    set.publisher = data_.text(fields.required("publisher"), "publisher");
    set.source = data_.text(fields.required("source"), "source");
    set.source_url = data_.text(fields.value("source_url"), "source_url");
    set.published = data_.date(fields.value("published"), "published");
    origins(fields.required("origins"));
    scale(fields.required("scale"));
    sections(fields.required("sections"));
    edition(fields.value("replaces"));
  }

 private:
  std::optional<Origin> origin(Node node) {
    if (!node) return std::nullopt;
    std::vector<std::string_view> names;
    for (const Origin candidate : file_origins) {
      if (node.text() == origin_name(candidate)) return candidate;
      names.push_back(origin_name(candidate));
    }
    findings_.add(Diagnostic::origin_invalid, node.span(),
                  say("origin is {}", known(join_or(names))),
                  did_you_mean(node.text(), names, "say whose words these texts are"));
    return std::nullopt;
  }

  void origins(Node node) {
    const Fields fields(node, "origins", origin_keys, findings_);
    for (const std::string_view kind : origin_keys) {
      if (const auto read = origin(fields.value(kind))) {
        origins_[kind] = *read;
      } else if (node && !fields.value(kind)) {
        findings_.add(Diagnostic::missing_key, node.span(), say("origins has no {}", known(kind)),
                      "say whose words these texts are");
      }
    }
  }

  /// A text, or `{text, origin}` where it differs from the rest of its kind.
  Wording wording(Node node, std::string_view key, std::string_view kind,
                  std::string_view* note = nullptr) {
    if (!node || node.is_empty()) return {};
    if (!node.is_mapping()) return {data_.text(node, key), origins_[kind]};
    const Fields fields(node, known(key), {"text", "origin", "note"}, findings_);
    if (note != nullptr) {
      *note = data_.text(fields.value("note"), "note");
    } else if (fields.value("note")) {
      findings_.add(Diagnostic::unknown_key, fields.key("note").span(),
                    say("{} has no key note", known(key)), "only an aim has a note");
    }
    const Origin own = origin(fields.value("origin")).value_or(origins_[kind]);
    return {data_.text(fields.required("text"), "text"), own};
  }

  std::span<const Wording> wordings(Node node, std::string_view kind) {
    std::vector<Wording> list;
    for (const Node item : read_list(node)) list.push_back(wording(item, kind, kind));
    return store_.keep(std::move(list));
  }

  /// The whole number of a key, at least `least`.
  int number(Node node, std::string_view key, int least) {
    if (!node) return -1;
    int value = 0;
    const std::string_view digits = node.text();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!digits.empty() && error == std::errc{} && end == digits.data() + digits.size() &&
        value >= least && value < 1000) {
      return value;
    }
    findings_.add(Diagnostic::number_invalid, node.span(),
                  say("{} is a whole number from {}", known(key), least), "write it in digits");
    return -1;
  }

  void scale(Node node) {
    const std::vector<Node> rows = read_list(node);
    std::size_t seen = 0;
    for (const Node row : rows) {
      const Fields fields(row, "a score of the scale", {"score", "label"}, findings_);
      const int score = number(fields.required("score"), "score", 0);
      const std::string_view label = data_.text(fields.required("label"), "label");
      if (std::cmp_equal(score, seen) && seen < score_count) store_.set.labels[seen++] = label;
    }
    if (node && (seen != score_count || rows.size() != score_count)) {
      findings_.add(Diagnostic::scale_invalid, node.span(),
                    "the scale lists the scores 0, 1 and 2, in this order, each once",
                    "assessments are written with these three scores");
    }
  }

  void sections(Node node) {
    std::vector<Section> list;
    std::vector<Principle> principles;
    for (const Node item : read_list(node)) {
      const Fields fields(item, "a section", {"number", "title", "guide", "principle"}, findings_);
      Section section;
      const Node number_node = fields.required("number");
      section.number = number(number_node, "number", 1);
      if (section.number > 0 && section.number != static_cast<int>(list.size()) + 1) {
        findings_.add(Diagnostic::section_number, number_node.span(),
                      say("this is section {}{}", list.size() + 1,
                          quote(fmt::format(", not {}", section.number), {})),
                      "sections are numbered from 1, in their order");
      }
      section.title = wording(fields.required("title"), "title", "section_titles");
      section.guide = wording(fields.value("guide"), "guide", "guides");
      if (const Node principle = fields.value("principle"); principle && !principle.is_empty()) {
        principles.push_back(read_principle(principle, static_cast<int>(list.size()) + 1));
      }
      list.push_back(section);
    }
    if (node && principles.empty()) {
      findings_.add(Diagnostic::missing_key, node.span(), "no section has a principle",
                    "a statement set needs at least one principle with statements");
    }
    store_.keep(std::move(list));
    store_.keep(std::move(principles));
  }

  Principle read_principle(Node node, int section) {
    const Fields fields(node, "a principle", principle_keys, findings_);
    Principle principle;
    principle.id = data_.id(fields.required("id"));
    principle.section = section;
    principle.title = wording(fields.required("title"), "title", "principle_titles");
    principle.aim = wording(fields.value("aim"), "aim", "aims", &principle.aim_note);
    if (const Node report = fields.value("report_2023"); report && !report.is_empty()) {
      const Fields match(report, "report_2023", {"number", "title"}, findings_);
      principle.report_number = number(match.required("number"), "number", 1);
      principle.report_title = data_.text(match.required("title"), "title");
    }
    std::vector<Statement> statements;
    for (const Node item : read_list(fields.required("statements"))) {
      statements.push_back(read_statement(item));
    }
    if (statements.empty() && fields.value("statements")) {
      findings_.add(Diagnostic::missing_key, fields.key("statements").span(),
                    "this principle has no statements", "a principle needs at least one");
    }
    principle.statements = store_.keep(std::move(statements));
    return principle;
  }

  Statement read_statement(Node node) {
    const Fields fields(node, "a statement", statement_keys, findings_);
    Statement statement;
    statement.id = data_.id(fields.required("id"));
    statement.text = wording(fields.required("text"), "text", "statements");
    if (const Node levels = fields.value("levels"); levels && !levels.is_empty()) {
      const Fields by_score(levels, "levels", {"0", "1", "2"}, findings_);
      for (std::size_t score = 0; score < score_count; ++score) {
        statement.levels[score] =
            wording(by_score.required(fmt::format("{}", score)), "a level", "levels");
      }
    }
    statement.evidence = wordings(fields.value("evidence"), "evidence");
    statement.next_steps = wordings(fields.value("next_steps"), "next_steps");
    statement.practice = practice(fields.value("practice"));
    return statement;
  }

  std::span<const std::string_view> practice(Node node) {
    std::vector<Text> named;
    for (const Node item : read_list(node)) {
      named.push_back(read_text(item, "practice", findings_));
      check_practice_id(practice_, named.back().value, item.span(), true, findings_);
    }
    return ids(named);
  }

  void edition(Node node) {
    store_.edition = read_edition(node, findings_);
    store_.set.replaces = store_.texts.keep(store_.edition.replaced.value);
    std::vector<EditionChange> changes;
    for (const Edition::Change& change : store_.edition.changes) {
      changes.push_back({ids(change.from), ids(change.into)});
    }
    store_.keep(std::move(changes));
  }

  std::span<const std::string_view> ids(const std::vector<Text>& texts) {
    std::vector<std::string_view> kept;
    kept.reserve(texts.size());
    for (const Text& text : texts) kept.push_back(store_.texts.keep(text.value));
    return store_.keep(std::move(kept));
  }

  StatementSetStore& store_;
  const PracticeLibrary& practice_;
  Findings& findings_;
  DataReader data_;
  std::map<std::string_view, Origin> origins_;
};

}  // namespace

std::unique_ptr<StatementSetStore> read_statement_set(const SourceText& source,
                                                      const PracticeLibrary& practice,
                                                      Findings& findings) {
  auto store = std::make_unique<StatementSetStore>();
  const Document document = parse_document(source, {all_keys, prose_keys}, Limits{}, findings);
  if (document.root()) SetReader(*store, practice, findings).read(document.root());
  return store;
}

}  // namespace toolkit
