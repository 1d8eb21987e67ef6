#pragma once

#include <span>
#include <string>
#include <string_view>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// Puts together a page that explains something. Texts of data files stand with whose words they
/// are.
class PageBuilder {
 public:
  explicit PageBuilder(std::string title);

  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  /// Nothing for an empty text.
  void paragraph(std::string_view text);
  void wording(const StatementSet& set, const Wording& wording);
  /// Whose words a list's texts are stands in its heading, or beside each where they differ.
  void list(const StatementSet& set, std::string_view title, std::span<const Wording> texts);
  /// What each score looks like.
  void levels(const StatementSet& set, std::span<const Wording, score_count> levels);

  ReportDocument take() { return std::move(document_); }

 private:
  ReportDocument document_;
};

}  // namespace toolkit
