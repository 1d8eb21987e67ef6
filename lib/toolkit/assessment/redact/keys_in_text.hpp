#pragma once

#include <string_view>

namespace toolkit {

/// Whether a line of a text is a key that got into it, so that the text would be published with
/// what the key was to keep from publication: `confidential`, in any letter case, in quotation
/// marks, misspelt or without its colon, where a yes or no follows; and `note`, `progress` and
/// other keys of internal texts, and `link` to a file, as they are written. What could be a
/// sentence
/// (`Confidential: the minutes of March`) is none. `key` is the key of the text.
bool is_lost_key(std::string_view key, std::string_view line);

}  // namespace toolkit
