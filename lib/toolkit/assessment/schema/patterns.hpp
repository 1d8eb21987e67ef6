#pragma once

// What a value of the format looks like, as regular expressions of ECMAScript, which is what JSON
// Schema takes. Each fits all that the reader takes for such a value, and little else: a schema is
// given a text without its quotation marks or its bar.

#include <span>
#include <string>
#include <string_view>

namespace toolkit {

/// One of the alternatives, with the line ends and spaces that a block may bring along.
std::string whole_word(std::string_view alternatives);
/// The same, or nothing.
std::string word_or_nothing(std::string_view alternatives);

/// Any of the texts as they are: `planned|under way`.
std::string one_of(std::span<const std::string_view> texts);
/// Any of the texts with ASCII letters small or capital.
std::string one_of_in_any_case(std::span<const std::string_view> texts);

/// A day that exists.
std::string existing_day();
/// `2025-26` or `2025/26`, the second part one year after the first.
std::string financial_year();
std::string calendar_year();
/// A whole text that is a link, or nothing.
std::string link_or_nothing();
std::string register_id();

}  // namespace toolkit
