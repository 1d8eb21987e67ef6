#pragma once

#include <span>
#include <string_view>

namespace toolkit {

/// What an entry of the practice library is.
enum class PracticeKind {
  challenge,
  principle,  ///< of the 2023 report
  recommendation,
  theme,  ///< of the report's findings
  barrier,
  conclusion,
  definition,
  tip,
  case_study,
  practice,  ///< of a body that the source names
  unnamed,   ///< of a body that it does not name
  guidance,
  reference,
  stakeholder,
  figure,
};

struct PracticeKindRow {
  std::string_view key;   ///< of the list in the library's file: `tips`
  std::string_view name;  ///< for people: `tip`
  PracticeKind kind{};
  bool suggested = false;   ///< may be put before a council as something to do or to read
  bool needs_text = false;  ///< a title alone says too little
};

/// All kinds, in the order of the library.
std::span<const PracticeKindRow> practice_kinds();
const PracticeKindRow& practice_kind(PracticeKind kind);

/// A document that the library is taken from.
struct PracticeSource {
  std::string_view id;
  std::string_view title;
  std::string_view publisher;
  std::string_view published;  ///< ISO date; empty where the document has none
  std::string_view reference;  ///< the publisher's number for it
  std::string_view note;
};

/// A list within an entry: a tip's points, the behaviours of a definition.
struct PracticeList {
  std::string_view about;
  std::span<const std::string_view> points;
};

/// One thing that the sources say, in this tool's words. What a source does not give is empty.
struct PracticeEntry {
  std::string_view id;  ///< such as `tip-training`
  PracticeKind kind{};
  std::string_view title;
  std::string_view text;
  std::string_view place;      ///< where in the source
  std::string_view council;    ///< the council or body whose practice it is
  std::string_view date;       ///< ISO date on which a case was listed
  std::string_view link;       ///< where to read on, as the source gives it
  std::string_view theme;      ///< of a tip: the part of the report it stands in
  std::string_view principle;  ///< of a principle of 2023: the toolkit's that it became
  std::string_view caution;    ///< why it is cited only, and never suggested
  std::span<const PracticeList> lists;
  std::span<const std::string_view> see;      ///< ids of entries it belongs with
  std::span<const std::string_view> sources;  ///< ids of the documents that have it

  [[nodiscard]] bool is_suggested() const {
    return practice_kind(kind).suggested && caution.empty();
  }
};

struct PracticeLibrary {
  std::string_view id;
  std::string_view title;
  std::span<const PracticeSource> sources;
  std::span<const PracticeEntry> entries;  ///< kind by kind
};

/// The library compiled in from `statements/practice-2023.yaml`, as statement sets are.
const PracticeLibrary& practice_library();

/// The entry with that id, or null.
const PracticeEntry* find_practice(const PracticeLibrary& library, std::string_view id);

}  // namespace toolkit
