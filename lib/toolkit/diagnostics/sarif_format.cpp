#include "toolkit/diagnostics/sarif_format.hpp"

#include <filesystem>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "toolkit/text/ascii.hpp"
#include "toolkit/text/sha256.hpp"
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

Json region_between(Position begin, Position end) {
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

/// What is about the whole file stands at its start: GitHub takes no result without a line.
Json region(const Finding& finding) {
  const Place& place = finding.place ? *finding.place : Place{{1, 1}, {1, 1}, {}};
  return region_between(place.begin, place.end);
}

/// What stays of a finding when the lines around it move: what it says, but for the numbers of
/// lines. Not its line, of which even a digest would tell whoever can guess it.
std::string identity(const Finding& finding) {
  std::string what = finding.message;
  std::erase_if(what, is_digit);
  return fmt::format("{}\n{}\n{}", catalogue_entry(finding.diagnostic).name, normal(finding.file),
                     what);
}

/// Its edits, which quote nothing of the file; the help says what they do.
Json fix_of(const Finding& finding) {
  Json replacements = Json::array();
  for (const Replacement& part : finding.fix) {
    Json replacement = {{"deletedRegion", region_between(part.begin, part.end)}};
    if (!part.edit.text.empty()) replacement["insertedContent"] = {{"text", part.edit.text}};
    replacements.push_back(std::move(replacement));
  }
  Json change = {{"artifactLocation", artifact(finding.file)},
                 {"replacements", std::move(replacements)}};
  return {{"description", {{"text", message_text(sentence(finding.help))}}},
          {"artifactChanges", Json::array({std::move(change)})}};
}

Json result(const Finding& finding, const std::string& fingerprint) {
  std::string text = sentence(finding.message);
  if (!finding.help.empty()) text += fmt::format("\nHelp: {}", sentence(finding.help));
  Json location = {{"artifactLocation", artifact(finding.file)}, {"region", region(finding)}};
  Json result = {{"ruleId", catalogue_entry(finding.diagnostic).name},
                 {"ruleIndex", static_cast<std::size_t>(finding.diagnostic)},
                 {"level", severity_name(finding.severity)},
                 {"message", {{"text", message_text(text)}}},
                 {"locations", Json::array({{{"physicalLocation", std::move(location)}}})},
                 {"partialFingerprints", {{"toolkit/v1", fingerprint}}}};
  if (!finding.fix.empty()) result["fixes"] = Json::array({fix_of(finding)});
  return result;
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
