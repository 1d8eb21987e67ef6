#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"

namespace toolkit {

/// What a text is to the rules.
enum class TextRole {
  evidence,  ///< the text of a piece of evidence
  action,    ///< the text of an action
  link,      ///< where a piece of evidence is
  other,     ///< roles, references, introduction and the like
};

/// The texts of evidence and of actions: what is confidential stands there, and can be marked.
constexpr bool can_be_marked(TextRole role) {
  return role == TextRole::evidence || role == TextRole::action;
}

struct TextInUse {
  const Text* text;
  TextRole role;
  bool confidential;  ///< it, or the item it belongs to, is marked so
};

/// Every text that a report could print at `publish: evidence` or is kept from it by being marked
/// confidential. Internal texts (notes, moderations, progress) are not among them.
std::vector<TextInUse> texts_in_use(const Assessment& assessment);

/// Whether a text says again what another hides. Few words could be part of any sentence, so they
/// must be all that it says. Both as `folded` gives them.
bool says_again(std::string_view words, std::string_view hidden);
/// Words in a folded text.
std::size_t word_count(std::string_view folded_text);

}  // namespace toolkit
