#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// What the schema beside an assessment is called.
inline constexpr std::string_view schema_file_name = "assessment.schema.json";

/// A new assessment with the comment on its first line by which editors find the schema.
std::string with_schema_line(std::string_view bytes);
/// Whether one of its lines is that comment.
bool has_schema_line(std::string_view bytes);

}  // namespace toolkit
