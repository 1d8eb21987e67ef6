#include "toolkit/report/explain/page_builder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "toolkit/report/model/prose.hpp"

namespace toolkit {
namespace {

bool same_origin(std::span<const Wording> texts) {
  return std::ranges::all_of(
      texts, [&](const Wording& text) { return text.origin == texts.front().origin; });
}

std::string heading(const StatementSet& set, std::string_view title,
                    std::span<const Wording> texts) {
  if (!same_origin(texts)) return std::string(title);
  return fmt::format("{} ({})", title, origin_label(set, texts.front().origin));
}

}  // namespace

PageBuilder::PageBuilder(std::string title) {
  document_.title = title;
  add(Heading{1, std::move(title)});
}

void PageBuilder::paragraph(std::string_view text) {
  if (!text.empty()) add(Paragraph{flow(text)});
}

void PageBuilder::wording(const StatementSet& set, const Wording& wording) {
  if (wording.text.empty()) return;
  add(Paragraph{fmt::format("{} ({})", flow(wording.text), origin_label(set, wording.origin))});
}

void PageBuilder::list(const StatementSet& set, std::string_view title,
                       std::span<const Wording> texts) {
  if (texts.empty()) return;
  const bool alike = same_origin(texts);
  add(Heading{2, heading(set, title, texts)});
  List list;
  for (const Wording& text : texts) {
    list.items.push_back({"", flow(text.text), alike ? "" : origin_label(set, text.origin)});
  }
  add(std::move(list));
}

void PageBuilder::levels(const StatementSet& set, std::span<const Wording, score_count> levels) {
  if (levels[0].text.empty()) return;
  add(Heading{2, heading(set, "What each score looks like", levels)});
  Facts facts;
  for (std::size_t score = 0; score < score_count; ++score) {
    std::string text = flow(levels[score].text);
    if (!same_origin(levels)) {
      text += fmt::format(" ({})", origin_label(set, levels[score].origin));
    }
    facts.facts.push_back({fmt::format("{} {}", score, set.labels[score]), std::move(text)});
  }
  add(std::move(facts));
}

}  // namespace toolkit
