#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/document/extent.hpp"
#include "toolkit/text/edit.hpp"

namespace toolkit {

/// A list or mapping whose parts are to be edited.
struct Container {
  Node node;
  Layout layout = Layout::block;
  std::vector<Part> parts;

  /// The part with this key; null when there is none.
  [[nodiscard]] const Part* find(std::string_view key) const;
};

/// The list or mapping at the top of a document.
Container container_at(Node root);
/// The list or mapping that a part holds; one without parts when it holds none.
Container container_in(const Container& outer, const Part& part);

/// Gathers edits of a file's tree, each as few bytes as will do, in whatever style the file is
/// written. Each part is edited once. The file was read without an error; std::logic_error where
/// that turns out to be wrong. Entries are texts such as `confirm: true`, each of one line.
class TreeEdits {
 public:
  explicit TreeEdits(std::string_view source) : source_(source) {}

  /// Another word in place of a key, in the same quotation marks.
  void rename_key(const Part& part, std::string_view name);
  /// Another word in place of a value that is one word, in the same quotation marks.
  void replace_word(const Part& part, std::string_view word);
  /// A value of one line, as it stands in YAML, where another or none is.
  void set_value(const Container& container, const Part& part, std::string_view value);
  /// An empty block to type in where a text is; between brackets an empty text.
  void clear_text(const Container& container, const Part& part);
  /// Nothing but the key and its colon in lines, without the comments inside; between brackets the
  /// part goes.
  void clear_values(const Container& container, const std::function<bool(const Part&)>& goes);
  /// A text becomes the `text` of an item that has a further entry. The value of a key becomes a
  /// list with that item.
  void wrap_text(const Container& container, const Part& part, std::string_view entry);
  /// Entries at the end of a mapping.
  void add_entries(const Container& mapping, const std::vector<std::string>& entries);
  /// A key with a mapping as its value, behind a part of a mapping.
  void add_mapping(const Container& container, const Part& after, std::string_view key,
                   const std::vector<std::string>& entries);
  /// A mapping where nothing is, or nothing but white space.
  void fill(const Container& container, const Part& part, const std::vector<std::string>& entries);
  /// ValueKind parts out, with the comments inside them: those further in than their first line.
  void remove(const Container& container, const std::function<bool(const Part&)>& goes);

  /// The edits, none of which overlap.
  [[nodiscard]] std::vector<Edit> take() const;

 private:
  void put(std::size_t at, std::string text) { edits_.push_back({{at, at}, std::move(text)}); }
  void replace(Span span, std::string_view text) { edits_.push_back({span, std::string(text)}); }
  void cut(Span span) { cuts_.push_back(span); }
  void shift_lines(const Part& part, std::size_t outer, std::size_t by);
  void cut_lines(const Part& part);
  void redact_item(const Part& part, std::size_t end);
  void cut_last(const Part& part, const Part& kept);

  std::string_view source_;
  std::vector<Edit> edits_;
  std::vector<Span> cuts_;
};

}  // namespace toolkit
