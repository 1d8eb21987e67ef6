#include "toolkit/statements/practice.hpp"

#include <algorithm>

namespace toolkit {
namespace {

using K = PracticeKind;

constexpr PracticeKindRow kinds[] = {
    {K::challenge, "challenges", "challenge", false, true},
    {K::principle, "principles", "principle of the 2023 report", false, true},
    {K::recommendation, "recommendations", "recommendation", false, true},
    {K::theme, "themes", "theme of the findings", false, true},
    {K::barrier, "barriers", "barrier", false, true},
    {K::conclusion, "conclusions", "conclusion", false, true},
    {K::definition, "definitions", "definition", false, true},
    {K::tip, "tips", "tip", true, true},
    {K::case_study, "cases", "case study", true, true},
    {K::practice, "practices", "practice", true, true},
    {K::unnamed, "unnamed", "practice", true, true},
    {K::guidance, "guidance", "guidance", true, false},
    {K::reference, "references", "reference", false, false},
    {K::stakeholder, "stakeholders", "stakeholder", false, false},
    {K::figure, "figures", "figure", false, true},
};

}  // namespace

std::span<const PracticeKindRow> practice_kinds() { return kinds; }

const PracticeKindRow& practice_kind(PracticeKind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

const PracticeEntry* find_practice(const PracticeLibrary& library, std::string_view id) {
  const auto found = std::ranges::find(library.entries, id, &PracticeEntry::id);
  return found == library.entries.end() ? nullptr : &*found;
}

}  // namespace toolkit
