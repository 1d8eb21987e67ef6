#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toolkit/text/source_text.hpp"

namespace toolkit {

enum class NodeKind : std::uint8_t { empty, text, list, mapping };
enum class ScalarStyle : std::uint8_t { plain, quoted, block };

class Document;
class Node;
struct MappingEntry;

/// Items of a list; keys and values of a mapping in turn; nothing for a text.
std::vector<Node> children(Node parent);
/// The entries of a mapping in their order; nothing for other kinds.
std::vector<MappingEntry> entries(Node mapping);

/// A place in the tree. Cheap to copy; good as long as its document stays where it is.
class Node {
 public:
  Node() = default;

  [[nodiscard]] NodeKind kind() const;
  [[nodiscard]] bool is_empty() const { return kind() == NodeKind::empty; }
  [[nodiscard]] bool is_text() const { return kind() == NodeKind::text; }
  [[nodiscard]] bool is_list() const { return kind() == NodeKind::list; }
  [[nodiscard]] bool is_mapping() const { return kind() == NodeKind::mapping; }

  /// The text of a text node as YAML decodes it; empty for others.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] ScalarStyle style() const;
  /// Where the node's first byte stands; the place of an empty value is that of its key.
  [[nodiscard]] std::size_t begin() const;
  /// The part of the source to point at: a text, or the first line of a longer one (of a block, its
  /// first line of content); the first byte of anything else.
  [[nodiscard]] Span span() const;

  /// The document it belongs to, if any.
  [[nodiscard]] const Document* document() const { return document_; }
  explicit operator bool() const { return document_ != nullptr; }
  bool operator==(const Node&) const = default;

 private:
  friend class Document;
  friend std::vector<Node> children(Node parent);
  friend std::vector<MappingEntry> entries(Node mapping);
  Node(const Document* document, std::uint32_t index) : document_(document), index_(index) {}

  const Document* document_ = nullptr;
  std::uint32_t index_ = 0;
};

/// The tree of one YAML file, with the place of each node, and the text that it was read from.
/// Built by `parse_document`.
class Document {
 public:
  explicit Document(SourceText source) : source_(std::move(source)) {}
  // Nodes view the texts that a document keeps: it can be moved, not copied.
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() = default;

  [[nodiscard]] const SourceText& source() const { return source_; }
  /// The top of the tree; nothing when the file could not be read at all.
  [[nodiscard]] Node root() const { return nodes_.empty() ? Node() : Node(this, 0); }
  /// False when part of the file could not be read, so that what is not in the tree may still be in
  /// the file.
  [[nodiscard]] bool whole() const { return whole_; }
  void mark_incomplete() { whole_ = false; }

 private:
  friend class Node;
  friend class TreeBuilder;
  friend std::vector<Node> children(Node parent);
  friend std::vector<MappingEntry> entries(Node mapping);

  static constexpr std::uint32_t none = UINT32_MAX;

  struct Data {
    std::string_view text;
    std::uint32_t begin = 0;
    std::uint32_t first_child = none;
    std::uint32_t next_sibling = none;
    NodeKind kind = NodeKind::empty;
    ScalarStyle style = ScalarStyle::plain;
  };

  SourceText source_;
  std::vector<Data> nodes_;
  std::deque<std::string> decoded_;  ///< texts that do not stand in the source as they are
  bool whole_ = true;
};

/// One `key: value` of a mapping.
struct MappingEntry {
  Node key;
  Node value;
};

}  // namespace toolkit
