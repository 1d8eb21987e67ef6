#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace toolkit {

/// An address longer than this, in bytes, is not made a link anywhere.
inline constexpr std::size_t longest_address = 2000;

/// An address as a URI (RFC 3986): what cannot stand in one bare is percent-encoded as UTF-8, in
/// the host's name as well, which is how RFC 3987 maps it and what browsers take. What is a URI
/// already stays as it is, a `%` before two hexadecimal digits included.
std::string uri_of(std::string_view address);

/// With what is percent-encoded in it as the bytes that it stands for. A `%` that stands for
/// nothing stays.
std::string percent_decoded(std::string_view address);

/// Where in a text an address stands.
struct AddressPlace {
  std::size_t at = 0;
  std::size_t length = 0;
};

/// The first thing at or after `from` that looks like a web address (http or https, in any letter
/// case). Where it ends can only be guessed: before a blank, a quotation mark or a bracket, and
/// before the marks that end a sentence.
std::optional<AddressPlace> find_web_address(std::string_view text, std::size_t from);

/// How far a web address goes that stands at `host`, where its host's name begins, in a text: the
/// place behind it, or `host` when there is none.
std::size_t end_of_address(std::string_view text, std::size_t host);

}  // namespace toolkit
