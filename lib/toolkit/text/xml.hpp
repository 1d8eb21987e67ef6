#pragma once

#include <string>
#include <string_view>

namespace toolkit {

/// A text as the content of an XML element. A character that XML 1.0 cannot hold, and a byte that
/// is no UTF-8, become U+FFFD.
std::string escape_xml(std::string_view text);

/// The same for an attribute in either kind of quotation marks: a reader would turn white space
/// other than the plain space into one.
std::string escape_xml_attribute(std::string_view text);

}  // namespace toolkit
