#include "toolkit/document/fields.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit {
namespace {

constexpr std::string_view blank_characters = " \t\n";

/// Enough of a key to know it by.
std::string shortened(std::string_view key) {
  constexpr std::size_t enough = 60;
  const std::string first = wrap(key, enough).front();
  return first.size() < key.size() ? first + "…" : first;
}

Sentence known_here(std::span<const std::string_view> keys) {
  return say("known here: {}", known(fmt::format("{}", fmt::join(keys, ", "))));
}

Sentence help_for_unknown(std::string_view key, std::span<const std::string_view> keys) {
  const bool prose = key.find(' ') != std::string_view::npos;
  return did_you_mean(key, keys,
                      prose
                          ? say("if this is text, put it on the line after |; {}", known_here(keys))
                          : known_here(keys));
}

std::string joined(std::span<const std::string_view> words, std::string_view last) {
  if (words.size() < 2) return words.empty() ? std::string() : std::string(words.front());
  return fmt::format("{} {} {}", fmt::join(words.first(words.size() - 1), ", "), last,
                     words.back());
}

bool is_printable(char c) { return c >= ' ' && c <= '~'; }

/// An empty value, white space, and the words of YAML for nothing.
bool is_nothing(Node node) {
  if (!node.is_text()) return node.is_empty();
  const std::string_view text = node.text();
  return text.find_first_not_of(blank_characters) == std::string_view::npos ||
         (node.style() == ScalarStyle::plain && (text == "~" || text == "null"));
}

}  // namespace

Fields::Fields(Node node, Quote what, std::span<const std::string_view> keys, Findings& findings)
    : node_(node), what_(what), findings_(findings) {
  if (node && !node.is_mapping() && !node.is_empty()) {
    findings.add(Diagnostic::wrong_shape, node.span(),
                 say("{} is written as `key: value` lines", what), known_here(keys));
  }
  const std::vector<MappingEntry> all = entries(node);
  found_.reserve(all.size());
  for (const MappingEntry& entry : all) {
    const std::string_view key = entry.key.text();
    if (std::ranges::find(keys, key) != keys.end()) {
      found_.push_back({key, entry.key, entry.value});
      continue;
    }
    const auto meant = nearest(key, keys);
    const bool is_free = meant && !find_entry(all, *meant).key;
    findings.add(Diagnostic::unknown_key, entry.key.span(),
                 say("{} has no key {}", what,
                     key.empty() ? Quote("without a name") : quote(shortened(key), "of this name")),
                 help_for_unknown(key, keys),
                 is_free ? write_nearest(entry.key, keys) : std::vector<Edit>{});
    if (is_free) found_.push_back({*meant, entry.key, entry.value});
  }
}

const Fields::Found* Fields::find(std::string_view key) const {
  const auto found = std::ranges::find(found_, key, &Found::name);
  return found == found_.end() ? nullptr : &*found;
}

Node Fields::value(std::string_view key) const {
  const Found* const found = find(key);
  return found == nullptr ? Node() : found->value;
}

Node Fields::key(std::string_view key) const {
  const Found* const found = find(key);
  return found == nullptr ? Node() : found->key;
}

Node Fields::required(std::string_view key) const {
  const Node found = value(key);
  if (found && !is_nothing(found)) return found;
  // In a file that could not be read whole, it may be there all the same.
  // What is no mapping at all has been reported as that.
  if (!found && (!node_.is_mapping() || !node_.document()->whole())) return {};
  const Node place = found ? this->key(key) : node_;
  findings_.add(
      Diagnostic::missing_key, place ? std::optional(place.span()) : std::nullopt,
      found ? say("{} is empty", known(key)) : say("{} has no {}", what_, known(key)),
      found ? say("write a value after {}:", known(key)) : say("add a line `{}: …`", known(key)));
  return {};
}

Text Fields::text(std::string_view key) const { return read_text(value(key), key, findings_); }

Text read_text(Node node, std::string_view key, Findings& findings) {
  if (!node || node.is_empty()) return {};
  if (!node.is_text()) {
    findings.add(Diagnostic::wrong_shape, node.span(),
                 say("{} is a text, and this is {}", known(key),
                     known(node.is_list() ? "a list" : "a set of `key: value` lines")),
                 say("write `{}: |` and put the text on the next line", known(key)));
    return {};
  }
  if (is_nothing(node)) return {};
  std::string_view text = node.text();
  const std::size_t first = text.find_first_not_of(blank_characters);
  // The first line keeps its indentation: it may be the start of a list or a table.
  const std::size_t line = text.substr(0, first).rfind('\n');
  text.remove_prefix(line == std::string_view::npos ? 0 : line + 1);
  text = text.substr(0, text.find_last_not_of(blank_characters) + 1);
  return {std::string(text), node.span()};
}

bool is_blank(Node node) {
  if (node.is_empty()) return true;
  if (node.is_text())
    return node.text().find_first_not_of(blank_characters) == std::string_view::npos;
  const std::vector<Node> nodes = children(node);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool is_key = node.is_mapping() && i % 2 == 0;
    if (!is_key && !is_blank(nodes[i])) return false;
  }
  return true;
}

std::vector<Node> read_list(Node node) {
  if (!node || node.is_empty()) return {};
  if (node.is_list()) return children(node);
  return {node};
}

MappingEntry find_entry(const std::vector<MappingEntry>& entries, std::string_view key) {
  const auto found =
      std::ranges::find(entries, key, [](const MappingEntry& entry) { return entry.key.text(); });
  return found == entries.end() ? MappingEntry{} : *found;
}

std::vector<Edit> write_instead(Node node, std::string_view word) {
  if (!node.is_text() || node.style() == ScalarStyle::block) return {};
  const Span span = node.span();
  const std::string_view typed =
      node.document()->source().text().substr(span.begin, span.end - span.begin);
  // What a special space, a control character or a repair is part of is not this word alone.
  if (typed.empty() || !std::ranges::all_of(typed, is_printable)) return {};
  return {{span, std::string(word)}};
}

std::vector<Edit> write_nearest(Node node, std::span<const std::string_view> candidates) {
  const std::vector<std::string_view> near = nearest_few(node.text(), candidates, 2);
  return near.size() == 1 ? write_instead(node, near.front()) : std::vector<Edit>{};
}

std::string join_or(std::span<const std::string_view> words) { return joined(words, "or"); }

std::string join_and(std::span<const std::string_view> words) { return joined(words, "and"); }

}  // namespace toolkit
