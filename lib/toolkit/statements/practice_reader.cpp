#include "toolkit/statements/practice_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "toolkit/diagnostics/did_you_mean.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/parse.hpp"

namespace toolkit {
namespace {

constexpr std::string_view own_keys[] = {"practice_format", "practice", "title", "sources"};
constexpr std::string_view source_keys[] = {"id",        "title",     "publisher",
                                            "published", "reference", "note"};
constexpr std::string_view entry_keys[] = {"id",   "title", "text",    "place", "sources",
                                           "date", "link",  "council", "theme", "principle",
                                           "see",  "lists", "caution"};
constexpr std::string_view list_keys[] = {"about", "points"};
constexpr std::string_view practice_prose_keys[] = {"text",   "note",    "about",
                                                    "points", "caution", "title"};

std::vector<std::string_view> file_keys() {
  std::vector<std::string_view> keys(std::begin(own_keys), std::end(own_keys));
  for (const PracticeKindRow& kind : practice_kinds()) keys.push_back(kind.key);
  return keys;
}

std::vector<std::string_view> all_practice_keys() {
  std::vector<std::string_view> keys = file_keys();
  keys.insert(keys.end(), std::begin(source_keys), std::end(source_keys));
  keys.insert(keys.end(), std::begin(entry_keys), std::end(entry_keys));
  keys.insert(keys.end(), std::begin(list_keys), std::end(list_keys));
  return keys;
}

class PracticeReader {
 public:
  PracticeReader(PracticeStore& store, Findings& findings)
      : store_(store), findings_(findings), data_(store.texts, findings) {}

  void read(Node root) {
    const std::vector<std::string_view> keys = file_keys();
    const Fields fields(root, "a practice library", keys, findings_);
    data_.check_format(fields, "practice_format");
    store_.library.id = data_.id(fields.required("practice"));
    store_.library.title = data_.text(fields.required("title"), "title");
    for (const Node item : read_list(fields.required("sources"))) read_source(item);
    for (const PracticeKindRow& kind : practice_kinds()) {
      for (const Node item : read_list(fields.value(kind.key))) read_entry(item, kind);
    }
    store_.library.sources = store_.sources;
    store_.library.entries = store_.entries;
    for (const Text& link : links_) {
      check_practice_id(store_.library, link.value, link.span, false, findings_);
    }
  }

 private:
  void read_source(Node node) {
    const Fields fields(node, "a source", source_keys, findings_);
    PracticeSource source;
    source.id = data_.id(fields.required("id"));
    source.title = data_.text(fields.required("title"), "title");
    source.publisher = data_.text(fields.value("publisher"), "publisher");
    source.published = data_.date(fields.value("published"), "published");
    source.reference = data_.text(fields.value("reference"), "reference");
    source.note = data_.text(fields.value("note"), "note");
    store_.sources.push_back(source);
  }

  void read_entry(Node node, const PracticeKindRow& kind) {
    const std::string entry_of = fmt::format("an entry of {}", kind.key);  // outlives the fields
    const Fields fields(node, known(entry_of), entry_keys, findings_);
    PracticeEntry entry;
    entry.kind = kind.kind;
    entry.id = data_.id(fields.required("id"));
    entry.title = data_.text(fields.required("title"), "title");
    entry.text =
        data_.text(kind.needs_text ? fields.required("text") : fields.value("text"), "text");
    entry.place = data_.text(fields.value("place"), "place");
    entry.council = data_.text(fields.value("council"), "council");
    entry.date = data_.date(fields.value("date"), "date");
    entry.link = data_.text(fields.value("link"), "link");
    entry.theme = data_.text(fields.value("theme"), "theme");
    entry.principle = data_.text(fields.value("principle"), "principle");
    entry.caution = data_.text(fields.value("caution"), "caution");
    entry.lists = read_lists(fields.value("lists"));
    entry.sources = read_sources(fields.value("sources"));
    for (const Node item : read_list(fields.value("see"))) {
      links_.push_back(read_text(item, "see", findings_));
    }
    entry.see = texts(fields.value("see"), "see");
    store_.entries.push_back(entry);
  }

  std::span<const PracticeList> read_lists(Node node) {
    std::vector<PracticeList> lists;
    for (const Node item : read_list(node)) {
      const Fields fields(item, "a list", list_keys, findings_);
      lists.push_back(
          {data_.text(fields.value("about"), "about"), texts(fields.required("points"), "points")});
    }
    return store_.lists.emplace_back(std::move(lists));
  }

  std::span<const std::string_view> texts(Node node, std::string_view key) {
    std::vector<std::string_view> found;
    for (const Node item : read_list(node)) found.push_back(data_.text(item, key));
    return store_.ids.emplace_back(std::move(found));
  }

  /// The first source is where most entries come from.
  std::span<const std::string_view> read_sources(Node node) {
    if (!node || node.is_empty()) {
      if (store_.sources.empty()) return {};
      return store_.ids.emplace_back(std::vector{store_.sources.front().id});
    }
    std::vector<std::string_view> ids;
    for (const PracticeSource& source : store_.sources) ids.push_back(source.id);
    for (const Node item : read_list(node)) {
      if (std::ranges::find(ids, item.text()) != ids.end()) continue;
      findings_.add(Diagnostic::unknown_practice, item.span(),
                    say("there is no source {}", quote(item.text(), "of this id")),
                    did_you_mean(item.text(), ids, say("known: {}", known(join_or(ids)))));
    }
    return texts(node, "sources");
  }

  PracticeStore& store_;
  Findings& findings_;
  DataReader data_;
  std::vector<Text> links_;
};

}  // namespace

std::unique_ptr<PracticeStore> read_practice_library(const SourceText& source, Findings& findings) {
  auto store = std::make_unique<PracticeStore>();
  const std::vector<std::string_view> keys = all_practice_keys();
  const Document document = parse_document(source, {keys, practice_prose_keys}, Limits{}, findings);
  if (document.root()) PracticeReader(*store, findings).read(document.root());
  return store;
}

void check_practice_id(const PracticeLibrary& library, std::string_view id, Span span,
                       bool suggested, Findings& findings) {
  const PracticeEntry* const entry = find_practice(library, id);
  if (entry != nullptr && (!suggested || entry->is_suggested())) return;
  if (entry != nullptr) {
    findings.add(Diagnostic::unknown_practice, span,
                 say("{} is nothing to suggest to a council", known(id)),
                 "name a tip, a case study, a practice or guidance");
    return;
  }
  std::vector<std::string_view> entry_ids;
  for (const PracticeEntry& candidate : library.entries) entry_ids.push_back(candidate.id);
  findings.add(Diagnostic::unknown_practice, span,
               say("the practice library has no {}", quote(id, "entry of this id")),
               did_you_mean(id, entry_ids, "toolkit explain --search WORDS finds its entries"));
}

}  // namespace toolkit
