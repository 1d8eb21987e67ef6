#include "toolkit/assessment/model/words.hpp"

#include <cstddef>

namespace toolkit {

std::string_view status_word(ActionStatus status) {
  return status_words[static_cast<std::size_t>(status)].text;
}

std::string_view publish_word(Publish level) {
  return publish_words[static_cast<std::size_t>(level)].text;
}

}  // namespace toolkit
