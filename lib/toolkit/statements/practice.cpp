#include "toolkit/statements/practice.hpp"

#include <algorithm>

namespace toolkit {
namespace {

using K = PracticeKind;

constexpr PracticeKindRow kind_rows[] = {
    {"challenges", "challenge", K::challenge, false, true},
    {"principles", "principle of the 2023 report", K::principle, false, true},
    {"recommendations", "recommendation", K::recommendation, false, true},
    {"themes", "theme of the findings", K::theme, false, true},
    {"barriers", "barrier", K::barrier, false, true},
    {"conclusions", "conclusion", K::conclusion, false, true},
    {"definitions", "definition", K::definition, false, true},
    {"tips", "tip", K::tip, true, true},
    {"cases", "case study", K::case_study, true, true},
    {"practices", "practice", K::practice, true, true},
    {"unnamed", "practice", K::unnamed, true, true},
    {"guidance", "guidance", K::guidance, true, false},
    {"references", "reference", K::reference, false, false},
    {"stakeholders", "stakeholder", K::stakeholder, false, false},
    {"figures", "figure", K::figure, false, true},
};

}  // namespace

std::span<const PracticeKindRow> practice_kinds() { return kind_rows; }

const PracticeKindRow& practice_kind(PracticeKind kind) {
  return kind_rows[static_cast<std::size_t>(kind)];
}

const PracticeEntry* find_practice(const PracticeLibrary& library, std::string_view id) {
  const auto found = std::ranges::find(library.entries, id, &PracticeEntry::id);
  return found == library.entries.end() ? nullptr : &*found;
}

}  // namespace toolkit
