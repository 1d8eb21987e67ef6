#include "toolkit/assessment/model/words.hpp"

#include <cstddef>

namespace toolkit {

std::string_view status_word(ActionStatus status) {
  return status_words[static_cast<std::size_t>(status)].text;
}

}  // namespace toolkit
