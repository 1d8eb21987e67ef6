#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "toolkit/assessment/load.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/publish.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/statements/builtin.hpp"

namespace toolkit::test {

/// The pieces of a whole assessment of the built-in set; a test replaces those it is about.
struct Pieces {
  std::string council = "Harrowmere District Council";
  std::string period = "2025-26";
  /// Lines at the top level before `principles:`, such as `publish: evidence\n`.
  std::string head{};
  /// What stands after `wellbeing-1:` and the like; `1` where nothing is named.
  std::map<std::string, std::string, std::less<>> answers{};
  /// What stands after `evidence:` of a principle; no such line where nothing is named.
  std::map<std::string, std::string, std::less<>> evidence{};
  /// Lines at the top level after `principles:`, such as a forward plan.
  std::string tail{};
};

/// An answer that leaves its statement without a score.
inline constexpr std::string_view unanswered;

inline std::string assessment_text(const Pieces& pieces) {
  std::string text = "format: 1\ncouncil: " + pieces.council + "\nperiod: " + pieces.period + "\n" +
                     pieces.head + "principles:\n";
  for (const Principle& principle : builtin_statement_set().principles) {
    text += "  " + std::string(principle.id) + ":\n";
    if (const auto found = pieces.evidence.find(principle.id); found != pieces.evidence.end()) {
      text += "    evidence: " + found->second + "\n";
    }
    text += "    answers:\n";
    for (const Statement& statement : principle.statements) {
      const auto found = pieces.answers.find(statement.id);
      text += "      " + std::string(statement.id) + ": " +
              (found == pieces.answers.end() ? "1" : found->second) + "\n";
    }
  }
  return text + pieces.tail;
}

/// An assessment that reports can be made of, with its totals.
struct Loaded {
  Assessment assessment;
  Scores scores;
  std::shared_ptr<const Document> document;

  /// As if the file said `publish: LEVEL`.
  [[nodiscard]] View view(Audience audience, Publish level, PublishOptions options = {}) const {
    Assessment changed = assessment;
    changed.publish = level;
    options.audience = audience;
    const Assessment* const years[] = {&changed};
    const auto views = publish(years, StatementSets(), options);
    REQUIRE(views);
    return views->year();
  }
  /// As much as the file itself lets an audience see.
  [[nodiscard]] View view(Audience audience = Audience::internal) const {
    return view(audience, assessment.publish);
  }
};

/// Reads a text that must have no error but missing or unconfirmed answers.
inline Loaded load(const std::string& text, const StatementSets& sets = {}) {
  LoadOptions options;
  options.draft = true;
  options.warnings = false;
  const SourceText source("assessment.yaml", text);
  LoadedAssessment loaded = load_assessment(source, sets, options);
  INFO(format_findings(loaded.findings, Colour::no));
  REQUIRE(loaded.usable);
  Scores scores = score_assessment(loaded.assessment);
  return {std::move(loaded.assessment), std::move(scores), std::move(loaded.document)};
}

inline Loaded load(const Pieces& pieces = {}) { return load(assessment_text(pieces)); }

/// A file of the examples, by its path beneath their folder.
inline Loaded load_example(const std::string& path) {
  return load(read_file(TOOLKIT_SOURCE_DIR "/examples/" + path, std::size_t{1} << 20));
}

/// Every text of an outline in its order: titles and captions, labels, cells, items.
inline std::vector<std::string> texts_in(const ReportDocument& document) {
  struct Collector {
    std::vector<std::string>& texts;

    void operator()(const Heading& heading) const { texts.push_back(heading.text); }
    void operator()(const Paragraph& paragraph) const { texts.push_back(paragraph.text); }
    void operator()(const Notice& notice) const { texts.push_back(notice.text); }
    void operator()(const Code& code) const { texts.push_back(code.text); }
    void operator()(const Facts& facts) const {
      for (const Facts::Fact& fact : facts.facts) {
        texts.push_back(fact.label);
        texts.push_back(cell_text(fact.value));
      }
    }
    void operator()(const Table& table) const {
      texts.push_back(table.caption);
      for (const Column& column : table.columns) texts.push_back(column.title);
      for (const std::vector<Cell>& row : table.rows) {
        for (const Cell& cell : row) texts.push_back(cell_text(cell));
      }
    }
    void operator()(const Figure& figure) const {
      texts.insert(texts.end(), {figure.drawing.title, figure.drawing.description});
      for (const Shape& shape : figure.drawing.shapes) {
        if (const auto* const label = std::get_if<Label>(&shape)) texts.push_back(label->text);
      }
    }
    void operator()(const Contents& /*unused*/) const {}
    void operator()(const List& list) const {
      for (const List::Item& item : list.items) {
        texts.insert(texts.end(), {item.lead, item.text, item.detail});
      }
    }
  };
  std::vector<std::string> texts = {document.title};
  for (const Block& block : document.blocks) std::visit(Collector{texts}, block);
  return texts;
}

/// How many of the texts hold `part`.
inline std::size_t count_texts(const ReportDocument& document, std::string_view part) {
  std::size_t count = 0;
  for (const std::string& text : texts_in(document)) {
    if (text.find(part) != std::string::npos) ++count;
  }
  return count;
}

}  // namespace toolkit::test
