#include "toolkit/assessment/read/evidence_reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/key_names.hpp"
#include "toolkit/assessment/read/values.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/fields.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit {
namespace {

constexpr std::string_view secure = "https://";

/// Nothing but ids of the register, parted by commas, "and" or line ends.
bool lists_ids(std::string_view text) {
  std::size_t ids = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,;\n"), text.size());
    const std::string_view word = text.substr(0, end);
    if (is_register_id(word)) {
      ++ids;
    } else if (!word.empty() && word != "and" && word != "-") {
      return false;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return ids > 1;
}

/// What the register has, as far as it can be listed. Not the ids of confidential entries, which
/// may say what these are about.
Sentence known_ids(const std::vector<Evidence>& entries) {
  constexpr std::size_t most = 10;
  if (entries.empty()) return "write the entry under `evidence:` at the top of the file";
  std::vector<std::string_view> named;
  for (const Evidence& entry : entries) {
    if (!entry.confidential && named.size() < most) named.push_back(entry.id);
  }
  const std::size_t more = entries.size() - named.size();
  if (named.empty()) {
    return more == 1 ? "the register has one confidential entry"
                     : "the register has confidential entries alone";
  }
  return say("the register has {}{}", quote(fmt::format("{}", fmt::join(named, ", ")), "other ids"),
             quote(more > 0 ? fmt::format(" and {} more", more) : std::string(), {}));
}

bool climbs_out(std::string_view path) {
  return path == ".." || path.starts_with("../") || path.ends_with("/..") ||
         path.find("/../") != std::string_view::npos;
}

/// What is wrong with a link, and the fix; empty when nothing is.
std::pair<const char*, const char*> link_fault(std::string_view link) {
  const std::size_t scheme = link.find("://");
  const bool windows_path =
      link.find('\\') != std::string_view::npos || (link.size() > 1 && link[1] == ':');
  if (link.find_first_of(" \n\t") != std::string_view::npos && scheme != std::string_view::npos) {
    return {"a web address has no spaces", "write a space in it as %20"};
  }
  if (is_web_address(link)) {
    return link.size() > secure.size() && link[secure.size()] != '/'
               ? std::pair<const char*, const char*>{}
               : std::pair<const char*, const char*>{
                     "this address names no site",
                     "write it whole, such as https://www.example.org/page"};
  }
  if (to_lower(link).starts_with("http://")) {
    return {"a link is an https address or a file of this folder", "try the address with https://"};
  }
  if (scheme != std::string_view::npos || windows_path || link.starts_with('/') ||
      to_lower(link).starts_with("mailto:") || climbs_out(link)) {
    return {"a link is an https address or a file beneath this file's folder",
            "copy the document into an evidence folder beside this file, and write "
            "evidence/NAME"};
  }
  if (to_lower(link).starts_with("www.")) {
    return {"a web address starts with https://", "write https:// before it"};
  }
  return {};
}

}  // namespace

bool is_register_id(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return digits != std::string_view::npos && digits > 0 &&
         text.find_first_not_of("0123456789", digits) == std::string_view::npos;
}

bool reads_confidential(std::string_view typed) {
  constexpr std::size_t longest = 40;  // a longer word is no slip of ours
  return typed.size() <= longest && nearest(typed, hiding_keys).has_value();
}

bool is_web_address(std::string_view link) {
  return to_lower(link.substr(0, secure.size())) == secure;
}

bool read_confidential(const Fields& fields, Findings& findings) {
  const Node value = fields.value("confidential");
  if (value && (value.is_empty() || (value.is_text() && value.text().empty()))) {
    findings.add(Diagnostic::confidential_empty, fields.key("confidential").span(),
                 "nothing stands after confidential, so this is kept out of public reports",
                 "write `confidential: true`, or take the line away to let it be published");
    return true;
  }
  return read_boolean(value, true, findings);
}

bool read_mark_alone(Node item, Findings& findings) {
  const std::vector<MappingEntry> keys = entries(item);
  if (keys.size() != 1 || !reads_confidential(keys.front().key.text())) return false;
  findings.add(Diagnostic::missing_key, keys.front().key.span(),
               "this dash parts confidential from the item that it is for",
               "take the dash away, and start confidential in the column of the keys above it");
  return true;
}

std::vector<Evidence> EvidenceReader::read_register(Node node) {
  std::vector<Evidence> found;
  if (node && !node.is_mapping() && !node.is_empty()) {
    findings_.add(Diagnostic::wrong_shape, node.span(),
                  "the register of evidence is written as `E1:` and its entries beneath it",
                  "evidence for an answer stands beside the answer");
    return found;
  }
  for (const MappingEntry& entry : entries(node)) {
    if (!is_register_id(entry.key.text())) {
      findings_.add(Diagnostic::id_invalid, entry.key.span(),
                    say("{} is not an id of the register", quote(entry.key.text(), "this")),
                    "ids are capital letters and digits, such as E1");
      continue;
    }
    if (is_blank(entry.value)) continue;
    Evidence item = read_item(entry.value, quote(entry.key.text(), "this entry"));
    item.id = entry.key.text();
    item.span = entry.key.span();
    found.push_back(std::move(item));
  }
  return found;
}

std::vector<EvidenceRef> EvidenceReader::read_uses(Node node,
                                                   const std::vector<Evidence>& entries) {
  std::vector<EvidenceRef> uses;
  for (const Node item : read_list(node)) {
    if (!node.is_mapping() && read_mark_alone(item, findings_)) {
      if (!uses.empty()) uses.back().own.confidential = true;
    } else {
      read_use(item, entries, uses);
    }
  }
  return uses;
}

void EvidenceReader::read_use(Node node, const std::vector<Evidence>& entries,
                              std::vector<EvidenceRef>& uses) {
  if (is_blank(node)) return;
  EvidenceRef use;
  use.span = node.span();
  // In a block, too: an officer types the id where `init` left room for a text.
  const Text text = node.is_text() ? read_text(node, "evidence", findings_) : Text();
  if (node.style() != ScalarStyle::quoted && is_register_id(text.value)) {
    const auto entry = std::ranges::find(entries, text.value, &Evidence::id);
    if (entry == entries.end()) {
      findings_.add(Diagnostic::unknown_evidence, node.span(),
                    say("the register has no {}", quote(text.value, "entry of this id")),
                    known_ids(entries));
      // Something is meant to be evidence here: the rules need not ask for some.
      use.own.text = text;
    } else {
      use.cited = static_cast<std::size_t>(entry - entries.begin());
    }
  } else if (node.is_text()) {
    if (text.empty()) return;
    if (lists_ids(text.value)) {
      findings_.add(Diagnostic::ids_in_text, text.span,
                    "these ids are read as a text, not as entries of the register",
                    "write them in brackets on the line of the key, such as `evidence: [E1, E2]`");
    }
    use.own.text = text;
    use.own.span = use.span;
  } else if (node.is_mapping()) {
    use.own = read_item(node, "an item of evidence");
  } else {
    findings_.add(Diagnostic::wrong_shape, node.span(), "a list stands inside a list of evidence",
                  "write each item after one dash");
    return;
  }
  uses.push_back(std::move(use));
}

Evidence EvidenceReader::read_item(Node node, Quote what) {
  const Fields fields(node, what, evidence_keys, findings_);
  Evidence item;
  item.span = node.span();
  if (!node.is_mapping()) return item;
  item.text = fields.text("text");
  item.date = read_date(fields.value("date"), findings_);
  item.link = read_link(fields.value("link"));
  item.ref = fields.text("ref");
  item.from = fields.text("from");
  item.confidential = read_confidential(fields, findings_);
  item.because = fields.text("because");
  if (!item.because.empty() && !item.confidential) {
    findings_.add(Diagnostic::because_unmarked, fields.key("because").span(),
                  "this says why it is confidential, and nothing marks it so",
                  "write `confidential: true` beside it, or take `because` away");
  }
  item.confirm = read_boolean(fields.value("confirm"), true, findings_);
  if (item.text.empty() && item.link.empty()) {
    findings_.add(Diagnostic::missing_key, node.span(), say("{} has neither text nor link", what),
                  "say in `text: |` what the evidence is");
  }
  return item;
}

Text EvidenceReader::read_link(Node node) {
  Text link = read_text(node, "link", findings_);
  if (link.empty()) return link;
  const auto [message, help] = link_fault(link.value);
  if (message != nullptr) findings_.add(Diagnostic::link_invalid, link.span, message, help);
  return link;
}

}  // namespace toolkit
