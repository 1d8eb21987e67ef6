#include "toolkit/diagnostics/sarif_format.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "toolkit/diagnostics/quotable.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/sha256.hpp"
#include "toolkit/text/utf8.hpp"
#include "toolkit/version.hpp"

namespace toolkit {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* root = "%SRCROOT%";

/// `score-range` as `ScoreRange`.
std::string pascal_case(std::string_view name) {
  std::string out;
  bool starts_word = true;
  for (const char c : name) {
    if (c == '-') {
      starts_word = true;
      continue;
    }
    out += starts_word && is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    starts_word = false;
  }
  return out;
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (out.empty() || std::string_view(".!?:").find(out.back()) == std::string_view::npos) {
    out += '.';
  }
  return out;
}

/// The text of a message: braces in it would be placeholders, and `[…](…)` would be a link.
std::string message_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (text[at] == '{' || text[at] == '}') out += text[at];
    if (text.substr(at).starts_with("](")) out += ' ';
  }
  return out;
}

std::string help_text(const CatalogueEntry& entry) {
  if (entry.example.empty()) return std::string(entry.fix);
  return fmt::format("{}\n\nAn example of it:\n\n{}", entry.fix, entry.example);
}

std::string help_markdown(const CatalogueEntry& entry) {
  if (entry.example.empty()) return std::string(entry.fix);
  return fmt::format("{}\n\nAn example of it:\n\n```yaml\n{}\n```", entry.fix, entry.example);
}

Json rules() {
  Json list = Json::array();
  for (const CatalogueEntry& entry : catalogue()) {
    list.push_back({{"id", entry.name},
                    {"name", pascal_case(entry.name)},
                    {"shortDescription", {{"text", sentence(entry.title)}}},
                    {"fullDescription", {{"text", sentence(entry.meaning)}}},
                    {"help", {{"text", help_text(entry)}, {"markdown", help_markdown(entry)}}},
                    {"defaultConfiguration", {{"level", severity_name(entry.severity)}}}});
  }
  return list;
}

std::string percent_encoded(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool is_plain =
        is_alphanumeric(c) || std::string_view("/-._~").find(c) != std::string_view::npos;
    if (is_plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

/// The same for every way to type a path.
std::string normal(const std::string& file) {
  return std::filesystem::path(file).lexically_normal().string();
}

Json artifact(const std::string& file) {
  const std::string path = normal(file);
  const std::string encoded = percent_encoded(path);
  if (path.starts_with('/')) return {{"uri", "file://" + encoded}};
  if (file == "<stdin>") return {{"uri", encoded}};
  return {{"uri", encoded}, {"uriBaseId", root}};
}

/// The characters of a line between two columns, as far as they were kept.
std::string between(const Place& place) {
  std::string out;
  std::size_t column = place.excerpt_column;
  for (std::size_t at = 0; at < place.excerpt.size(); ++column) {
    const std::size_t length = std::max<std::size_t>(decode_utf8(place.excerpt, at).length, 1);
    if (column >= place.begin.column && column < place.end.column) {
      out += place.excerpt.substr(at, length);
    }
    at += length;
  }
  const bool is_whole = place.end.column <= column;
  return is_whole ? out : std::string();
}

/// What is about the whole file stands at its start: GitHub takes no result without a line.
Json region(const Finding& finding) {
  const Place& place = finding.place ? *finding.place : Place{{1, 1}, {1, 1}, {}};
  Json region = {{"startLine", place.begin.line},
                 {"startColumn", place.begin.column},
                 {"endLine", place.end.line},
                 {"endColumn", place.end.column}};
  if (finding.is_private || place.begin.line != place.end.line) return region;
  if (const std::string snippet = between(place); !snippet.empty()) {
    region["snippet"] = {{"text", snippet}};
  }
  return region;
}

std::string trimmed(std::string_view line) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = std::min(line.find_first_not_of(blanks), line.size());
  const std::size_t last = line.find_last_not_of(blanks);
  return std::string(line.substr(first, last == std::string_view::npos ? 0 : last + 1 - first));
}

/// What stays of a finding when the lines around it move: its line, or what it says of the file.
std::string identity(const Finding& finding) {
  const std::string what = finding.is_private ? std::string()
                           : finding.place    ? trimmed(finding.place->excerpt)
                                              : finding.message;
  return fmt::format("{}\n{}\n{}", catalogue_entry(finding.diagnostic).name, normal(finding.file),
                     what);
}

Json result(const Finding& finding, const std::string& fingerprint) {
  std::string text = sentence(quotable_message(finding));
  if (const std::string help = quotable_help(finding); !help.empty()) {
    text += fmt::format("\nHelp: {}", sentence(help));
  }
  Json location = {{"artifactLocation", artifact(finding.file)}, {"region", region(finding)}};
  return {{"ruleId", catalogue_entry(finding.diagnostic).name},
          {"ruleIndex", static_cast<std::size_t>(finding.diagnostic)},
          {"level", severity_name(finding.severity)},
          {"message", {{"text", message_text(text)}}},
          {"locations", Json::array({{{"physicalLocation", std::move(location)}}})},
          {"partialFingerprints", {{"toolkit/v1", fingerprint}}}};
}

}  // namespace

std::string findings_sarif(const std::vector<Finding>& findings) {
  Json results = Json::array();
  std::map<std::string, std::size_t> seen;
  for (const Finding& finding : findings) {
    const std::string what = identity(finding);
    const std::size_t ordinal = seen[what]++;
    results.push_back(result(finding, sha256_hex(fmt::format("{}\n{}", what, ordinal))));
  }
  const Json driver = {{"name", "toolkit"}, {"version", version()}, {"rules", rules()}};
  const Json base = {
      {"description", {{"text", "The folder that toolkit was started in, or the repository."}}}};
  Json run = {{"tool", {{"driver", driver}}},
              {"originalUriBaseIds", {{root, base}}},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  // A file's name can hold any byte.
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace toolkit
