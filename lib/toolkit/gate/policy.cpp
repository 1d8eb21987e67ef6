#include "toolkit/gate/policy.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/assessment/read/values.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/document/parse.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/gate/policy_words.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

constexpr std::size_t longest_marking = 100;  // characters: it stands on one line of every page

bool is_text_of(Node node, std::string_view word) {
  return node.style() == ScalarStyle::plain && to_lower(node.text()) == word;
}

/// Nothing is written, or the YAML for nothing: the default holds.
bool is_absent(Node node) {
  if (!node || node.is_empty()) return true;
  return node.is_text() && (is_blank(node) || is_text_of(node, "~") || is_text_of(node, "null"));
}

/// A value with the whole name of its key, and what a log may call that.
struct Setting {
  std::string name;
  std::string_view known_name;
  Node key;
  Node value;
};

class PolicyReader {
 public:
  PolicyReader(const SourceText& source, Policy& policy, Findings& findings)
      : source_(source), policy_(policy), findings_(findings) {}

  void read(Node root) {
    const Fields fields(root, known(policy_file_name), policy_keys, findings_);
    if (const auto path = read_path(setting(fields, "assessments"))) policy_.assessments = *path;
    read_statement_sets(setting(fields, "statement_sets"));
    if (const auto path = read_path(setting(fields, "wording"))) policy_.wording = *path;
    const Fields require(fields.value("require"), "require", require_keys, findings_);
    read_evidence_for(setting(require, "require.evidence_for"));
    read_approved(setting(require, "require.approved"));
    const Fields minimum(fields.value("minimum"), "minimum", minimum_keys, findings_);
    if (const auto total = read_total(setting(minimum, "minimum.total"))) {
      policy_.minimum_total = total;
    }
    read_principles(setting(minimum, "minimum.principles"));
    read_severity(setting(fields, "falls"), policy_.falls);
    read_age(setting(fields, "evidence_older_than"));
    read_severity(setting(fields, "late_actions"), policy_.late_actions);
    read_severity(setting(fields, "publish_wider"), policy_.publish_wider, never_ignored);
    read_severity(setting(fields, "unmarked_confidential"), policy_.unmarked_confidential,
                  never_ignored);
    read_marking(setting(fields, "internal_marking"));
  }

 private:
  /// `name` is a key of `fields`, after those above it: `require.approved`.
  static Setting setting(const Fields& fields, std::string_view name) {
    const std::string_view key = name.substr(name.rfind('.') + 1);
    return {std::string(name), name, fields.key(key), fields.value(key)};
  }

  static Quote shown(const Setting& setting) { return quote(setting.name, setting.known_name); }

  void wrong(Node node, Sentence message, Sentence help) {
    findings_.add(Diagnostic::policy_invalid, node.span(), std::move(message), std::move(help));
  }

  void note(const Setting& setting) {
    const Span key = setting.key.span();
    const Span value = setting.value.span();
    const std::size_t line = source_.position(key.begin).line;
    const bool one_line = source_.position(value.end).line == line;
    policy_.from_file.push_back({setting.name, line, {key.begin, one_line ? value.end : key.end}});
  }

  /// A path beneath the folder of the policy, as far as its words can tell.
  std::optional<std::string> path_in(const Setting& setting, Node node) {
    const std::string_view path = value_of(node);
    const bool windows =
        path.find('\\') != std::string_view::npos || (path.size() > 1 && path[1] == ':');
    if (node.is_text() && !windows && !leads_out(path) && !path.starts_with('~') &&
        path.find("://") == std::string_view::npos && path.find('\n') == std::string_view::npos) {
      return std::string(path);
    }
    const std::string_view what = setting.name == "assessments" ? "a folder" : "a file";
    wrong(
        node,
        say("{} takes {} beneath that of {}", shown(setting), known(what), known(policy_file_name)),
        windows ? "write the path from there, with / between its parts"
                : "write the path from there, such as statements/ours.yaml");
    return std::nullopt;
  }

  std::optional<std::string> read_path(const Setting& setting) {
    if (is_absent(setting.value)) return std::nullopt;
    auto path = path_in(setting, setting.value);
    if (path) note(setting);
    return path;
  }

  void read_statement_sets(const Setting& setting) {
    if (is_absent(setting.value)) return;
    std::vector<std::string>& sets = policy_.statement_sets;
    for (const Node item : read_list(setting.value)) {
      if (is_absent(item)) continue;
      auto path = path_in(setting, item);
      if (path && std::ranges::find(sets, *path) != sets.end()) {
        wrong(item, say("{} stands twice in {}", quote(*path, "this file"), shown(setting)),
              "keep one of them");
      } else if (path) {
        sets.push_back(*std::move(path));
      }
    }
    const bool none_wanted = setting.value.is_list() && children(setting.value).empty();
    if (none_wanted || !sets.empty()) note(setting);
  }

  void read_evidence_for(const Setting& setting) {
    if (is_absent(setting.value)) return;
    std::array<bool, score_count> scores{};
    for (const Node item : read_list(setting.value)) {
      const std::string_view text = value_of(item);
      if (text != "0" && text != "1" && text != "2") {
        return wrong(item, say("{} takes a list of the scores 0, 1 and 2", shown(setting)),
                     help_for_scores(text));
      }
      scores[static_cast<std::size_t>(text[0] - '0')] = true;
    }
    policy_.evidence_for = scores;
    note(setting);
  }

  void read_approved(const Setting& setting) {
    if (is_absent(setting.value)) return;
    Findings unused(source_);
    const bool approved = read_boolean(setting.value, false, unused);
    if (unused.has_errors()) {
      return wrong(setting.value, say("{} takes true or false", shown(setting)),
                   help_for_boolean(value_of(setting.value)));
    }
    policy_.approved = approved;
    note(setting);
  }

  std::optional<int> read_total(const Setting& setting) {
    if (is_absent(setting.value)) return std::nullopt;
    Findings unused(source_);
    const auto total = read_number(setting.value, setting.name, unused);
    if (!total) {
      wrong(setting.value, say("{} takes a whole number from 0 to 999", shown(setting)),
            help_for_total(value_of(setting.value)));
      return std::nullopt;
    }
    note(setting);
    return total->value;
  }

  void read_principles(const Setting& setting) {
    if (is_absent(setting.value)) return;
    if (!setting.value.is_mapping()) {
      return wrong(setting.value, say("{} takes a line for each principle", shown(setting)),
                   "write `police: 6` on the line beneath, indented further than `principles`");
    }
    for (const MappingEntry& entry : entries(setting.value)) {
      const std::string id(entry.key.text());
      if (id.empty()) {
        wrong(entry.key, "a minimum needs the id of its principle", "write it as `police: 6`");
        continue;
      }
      // Written twice, which the parser reports, the first counts.
      if (find_entry(entries(setting.value), id).key != entry.key) continue;
      const Setting own{fmt::format("{}.{}", setting.name, id), "this minimum", entry.key,
                        entry.value};
      if (const auto total = read_total(own)) policy_.minimum_principles.push_back({id, *total});
    }
  }

  void read_severity(const Setting& setting, SeveritySetting& severity,
                     std::span<const Word<SeveritySetting>> words = severity_words) {
    if (is_absent(setting.value)) return;
    for (const Word<SeveritySetting>& word : words) {
      if (value_of(setting.value) != word.text) continue;
      severity = word.value;
      return note(setting);
    }
    const bool any = words.size() == severity_words.size();
    wrong(setting.value,
          say("{} takes {}", shown(setting),
              known(any ? "error, warning or ignore" : "error or warning")),
          any ? help_for_severity(value_of(setting.value))
              : "what would be published by a merge is never passed over in silence");
  }

  void read_age(const Setting& setting) {
    if (is_absent(setting.value)) return;
    const std::string_view text = value_of(setting.value);
    const std::optional<int> months = parse_age(text);
    if (!months && text != never) {
      return wrong(setting.value,
                   say("{} takes a number of months or years, or {}", shown(setting), known(never)),
                   help_for_age(text));
    }
    policy_.evidence_months = months;
    note(setting);
  }

  void read_marking(const Setting& setting) {
    if (is_absent(setting.value)) return;
    Findings unused(source_);
    const Text text = read_text(setting.value, setting.name, unused);
    const bool one_line = setting.value.is_text() && text.value.find('\n') == std::string::npos;
    if (!one_line || count_code_points(text.value) > longest_marking) {
      return wrong(setting.value,
                   say("{} takes one line of text, of {} characters at most", shown(setting),
                       longest_marking),
                   "it stands at the top of every page that is not for publication");
    }
    policy_.internal_marking = text.value;
    note(setting);
  }

  const SourceText& source_;
  Policy& policy_;
  Findings& findings_;
};

/// Every word that stands where a key does.
std::vector<std::string_view> words_of_a_policy() {
  std::vector<std::string_view> words(std::begin(policy_keys), std::end(policy_keys));
  words.insert(words.end(), std::begin(require_keys), std::end(require_keys));
  words.insert(words.end(), std::begin(minimum_keys), std::end(minimum_keys));
  for (const Principle& principle : builtin_statement_set().principles) {
    words.push_back(principle.id);
  }
  return words;
}

}  // namespace

LoadedPolicy read_policy(const SourceText& source) {
  LoadedPolicy loaded;
  loaded.policy.file = source.name();
  Findings findings(source);
  // No key holds prose: a comment may stand behind every value.
  const std::vector<std::string_view> words = words_of_a_policy();
  const Document document = parse_document(source, {words, {}}, Limits{}, findings);
  if (document.root()) PolicyReader(source, loaded.policy, findings).read(document.root());
  loaded.findings = findings.take();
  // Nothing in it is a policy, too: the defaults.
  std::erase_if(loaded.findings, [](const Finding& finding) {
    return finding.diagnostic == Diagnostic::empty_file;
  });
  return loaded;
}

std::optional<Severity> severity_of(SeveritySetting setting) {
  switch (setting) {
    case SeveritySetting::ignore:
      break;
    case SeveritySetting::warning:
      return Severity::warning;
    case SeveritySetting::error:
      return Severity::error;
  }
  return std::nullopt;
}

}  // namespace toolkit
