#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/diagnostics/sentence.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/document/text_value.hpp"

namespace toolkit {

/// A mapping read against the keys that it may have. Whatever else stands in it is reported, with
/// the nearest known key; where that one is not there itself, the value is read as its own, so that
/// what is wrong beneath a misspelt key is found in the same run.
class Fields {
 public:
  /// `what` names the mapping in messages: "an action"; its words must outlive this. Not a mapping:
  /// reported, and no key is there.
  Fields(Node node, Quote what, std::span<const std::string_view> keys, Findings& findings);
  Fields(Node node, Quote what, std::initializer_list<std::string_view> keys, Findings& findings)
      : Fields(node, what, std::span(keys.begin(), keys.size()), findings) {}

  /// The value of a key; a node that is false when the key is not there.
  [[nodiscard]] Node value(std::string_view key) const;
  /// The key itself, as a place to show.
  [[nodiscard]] Node key(std::string_view key) const;
  /// The value of a key that must be there and not empty, else reported.
  [[nodiscard]] Node required(std::string_view key) const;
  /// The text of a key; see `read_text`.
  [[nodiscard]] Text text(std::string_view key) const;

 private:
  struct Found {
    std::string_view name;
    Node key;
    Node value;
  };

  [[nodiscard]] const Found* find(std::string_view key) const;

  Node node_;
  Quote what_;
  std::vector<Found> found_;
  Findings& findings_;
};

/// The text of a node without white space around it; absent for an empty value and for a bare `~`
/// or `null`. A list or mapping is reported as what it is not.
Text read_text(Node node, std::string_view key, Findings& findings);

/// True when nothing is written in a node but keys and white space: an empty value is an absent
/// one.
bool is_blank(Node node);

/// What a list holds; a text or mapping alone counts as a list of one, an empty value as none.
std::vector<Node> read_list(Node node);

/// The entry of a mapping with this key; a key that is false when there is none.
MappingEntry find_entry(const std::vector<MappingEntry>& entries, std::string_view key);

/// The fix that writes a word in place of a key or value; none for one of several lines.
std::vector<Edit> write_instead(Node node, std::string_view word);
/// The same with the candidate that `did_you_mean` names, unless others are as near.
std::vector<Edit> write_nearest(Node node, std::span<const std::string_view> candidates);

/// `a, b or c`.
std::string join_or(std::span<const std::string_view> words);
/// `a, b and c`.
std::string join_and(std::span<const std::string_view> words);

}  // namespace toolkit
