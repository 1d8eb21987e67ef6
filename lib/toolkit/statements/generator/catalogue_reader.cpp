#include "toolkit/statements/generator/catalogue_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/document/parse.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::string_view entry_keys[] = {"name",    "severity", "marked_by", "title",
                                           "meaning", "example",  "fix"};
constexpr std::string_view catalogue_keys[] = {"diagnostics", "name",    "severity", "marked_by",
                                               "title",       "meaning", "example",  "fix"};
constexpr std::string_view prose_keys[] = {"title", "meaning", "example", "fix"};

/// Code points. Every list of findings has titles in it, one a line.
constexpr std::size_t longest_title = 63;

bool is_kebab_case(std::string_view name) {
  const auto ok = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
  return !name.empty() && is_lower(name.front()) && name.back() != '-' &&
         name.find("--") == std::string_view::npos && std::ranges::all_of(name, ok);
}

class CatalogueReader {
 public:
  CatalogueReader(CatalogueStore& store, const SourceText& source, Findings& findings)
      : store_(store), source_(source), findings_(findings) {}

  void read(Node root) {
    const Fields fields(root, "the catalogue", {"diagnostics"}, findings_);
    for (const Node item : read_list(fields.required("diagnostics"))) read_entry(item);
  }

 private:
  void read_entry(Node node) {
    const Fields fields(node, "a diagnostic", entry_keys, findings_);
    CatalogueEntry entry;
    entry.diagnostic = static_cast<Diagnostic>(store_.entries.size());
    entry.name = name(fields.required("name"));
    entry.severity = word<Severity>(fields.required("severity"), "severity", catalogue_severities);
    entry.marked_by = word<Editor>(fields.required("marked_by"), "marked_by", catalogue_editors);
    entry.title = title(fields.required("title"));
    entry.meaning = sentences(fields.required("meaning"), "meaning");
    entry.example = text(fields.value("example"), "example");
    entry.fix = sentences(fields.required("fix"), "fix");
    store_.entries.push_back(entry);
  }

  void refuse(Diagnostic diagnostic, Node node, Sentence message, Sentence help) {
    findings_.add(diagnostic, node.span(), std::move(message), std::move(help));
  }

  std::string_view name(Node node) {
    const std::string_view name = text(node, "name");
    if (!node.is_text()) return {};
    const Quote shown = quote(name, "this");
    const std::string line = fmt::format("  - name: {}", name);
    if (!is_kebab_case(name)) {
      refuse(Diagnostic::id_invalid, node, say("{} is not a name", shown),
             "names are small letters, digits and single hyphens, such as score-range");
    } else if (std::ranges::find(store_.entries, name, &CatalogueEntry::name) !=
               store_.entries.end()) {
      refuse(Diagnostic::duplicate_id, node, say("the name {} is taken already", shown),
             "every diagnostic has a name of its own");
    } else if (source_.line(source_.position(node.begin()).line) != line) {
      // lib/diagnostics.cmake does not read YAML.
      refuse(Diagnostic::wrong_shape, node, "the build looks for names in lines of another form",
             say("begin the entry with the line `{}`", quote(line, "- name: NAME")));
    }
    return name;
  }

  /// The value that one of the words stands for.
  template <class Value>
  Value word(Node node, std::string_view key, std::span<const std::string_view> words) {
    const std::string_view typed = text(node, key);
    if (!node.is_text()) return {};
    const auto found = std::ranges::find(words, typed);
    if (found != words.end()) return static_cast<Value>(found - words.begin());
    refuse(Diagnostic::wrong_shape, node, say("{} is {}", known(key), known(join_or(words))),
           did_you_mean(typed, words, "write one of these words"));
    return {};
  }

  std::string_view title(Node node) {
    const std::string_view title = paragraph(node, "title");
    if (title.ends_with('.')) {
      refuse(Diagnostic::wrong_shape, node, "a title has no full stop at its end", "take it away");
    }
    if (const std::size_t length = count_code_points(title); length > longest_title) {
      refuse(Diagnostic::text_too_long, node,
             say("the title has {} letters and signs, and {} are the most", length, longest_title),
             "say it in fewer words");
    }
    return title;
  }

  std::string_view sentences(Node node, std::string_view key) {
    const std::string_view text = paragraph(node, key);
    if (node.is_text() && !text.ends_with('.')) {
      refuse(Diagnostic::wrong_shape, node, say("{} is in sentences", known(key)),
             "end the last one with a full stop");
    }
    return text;
  }

  std::string_view paragraph(Node node, std::string_view key) {
    const std::string_view lines = text(node, key);
    if (lines.find('\n') != std::string_view::npos) {
      refuse(Diagnostic::wrong_shape, node, say("{} is one line or paragraph", known(key)),
             say("write `{}: >`, and no empty line between its lines", known(key)));
    }
    return lines;
  }

  std::string_view text(Node node, std::string_view key) {
    return store_.texts.keep(read_text(node, key, findings_).value);
  }

  CatalogueStore& store_;
  const SourceText& source_;
  Findings& findings_;
};

}  // namespace

std::unique_ptr<CatalogueStore> read_catalogue(const SourceText& source, Findings& findings) {
  auto store = std::make_unique<CatalogueStore>();
  const Document document =
      parse_document(source, {catalogue_keys, prose_keys}, Limits{}, findings);
  if (document.root()) CatalogueReader(*store, source, findings).read(document.root());
  return store;
}

}  // namespace toolkit
