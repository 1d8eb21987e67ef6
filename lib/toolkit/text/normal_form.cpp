#include "toolkit/text/normal_form.hpp"

#include <cstdlib>
#include <memory>
#include <new>

#include <utf8proc.h>

namespace toolkit {
namespace {

std::string mapped(std::string_view text, utf8proc_option_t form) {
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &made,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> held(made, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

}  // namespace

std::string composed(std::string_view text) { return mapped(text, UTF8PROC_COMPOSE); }
std::string decomposed(std::string_view text) { return mapped(text, UTF8PROC_DECOMPOSE); }

}  // namespace toolkit
