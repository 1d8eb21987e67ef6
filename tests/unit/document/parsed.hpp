#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "found.hpp"
#include "toolkit/document/parse.hpp"

namespace toolkit::test {

/// Keys of an invented kind of file; `text` and `note` hold prose.
inline constexpr std::array<std::string_view, 8> known_keys = {
    "text", "note", "date", "list", "owner", "inner", "score", "confidential"};
inline constexpr std::array<std::string_view, 2> prose_keys = {"text", "note"};
inline constexpr Vocabulary vocabulary = {known_keys, prose_keys};

/// A text read into a tree, with what was found. Stays where it is made: the tree refers to it.
struct Parsed {
  explicit Parsed(std::string text, const Limits& limits = {})
      : source("file.yaml", std::move(text)),
        findings(source),
        document(parse_document(source, vocabulary, limits, findings)) {}
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  [[nodiscard]] Node root() const { return document.root(); }
  [[nodiscard]] std::string found() const { return names_and_places(findings.take()); }

  SourceText source;
  Findings findings;
  Document document;
};

/// A tree in one line: `{a: (x), b: [(y), empty]}`, each text in round brackets.
inline std::string shown(Node node) {
  std::string all;
  switch (node.kind()) {
    case NodeKind::empty:
      return "empty";
    case NodeKind::text:
      return "(" + std::string(node.text()) + ")";
    case NodeKind::list:
      for (const Node item : children(node)) all += (all.empty() ? "" : ", ") + shown(item);
      return "[" + all + "]";
    case NodeKind::mapping:
      for (const MappingEntry& entry : entries(node)) {
        if (!all.empty()) all += ", ";
        all += std::string(entry.key.text()) + ": " + shown(entry.value);
      }
      return "{" + all + "}";
  }
  return all;
}

}  // namespace toolkit::test
