#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/document/fields.hpp"

namespace toolkit {

/// Texts that outlive the file they were read from.
class KeptTexts {
 public:
  std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }

 private:
  std::deque<std::string> texts_;
};

/// What the readers of statement sets and of the practice library share. What is wrong becomes
/// findings.
class DataReader {
 public:
  DataReader(KeptTexts& kept, Findings& findings) : kept_(kept), findings_(findings) {}

  /// The version of the file's format, which is 1.
  void check_format(const Fields& fields, std::string_view key);
  std::string_view text(Node node, std::string_view key);
  /// An ISO date, as text; nothing for an empty value.
  std::string_view date(Node node, std::string_view key);
  /// Small letters, digits and hyphens; nothing in the file has it already.
  std::string_view id(Node node);

 private:
  KeptTexts& kept_;
  Findings& findings_;
  std::map<std::string, Span, std::less<>> ids_;
};

}  // namespace toolkit
