#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Bytes of a source text to be replaced. An empty span inserts.
struct Edit {
  Span span;         ///< offsets in `SourceText::text()`
  std::string text;  ///< lines end with a line feed
};

/// The bytes of a file with edits made, all other bytes as they were: byte order mark, line ends
/// and blanks included. `bytes` are those that the source text was made of; edits do not overlap.
/// New lines end as the file's first line does.
std::string apply_edits(std::string_view bytes, std::vector<Edit> edits);

}  // namespace toolkit
