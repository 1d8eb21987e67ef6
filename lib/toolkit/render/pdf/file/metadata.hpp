#pragma once

#include <string>

#include "toolkit/render/pdf/file/structure_types.hpp"

namespace toolkit::pdf {

/// The document's description of itself in XMP, with its claims: PDF/UA-1 and PDF/A-2a.
std::string xmp(const DocumentInfo& info, const std::string& producer);
/// `D:20260609000000Z`: the same day in the older form.
std::string pdf_date(Date date);

}  // namespace toolkit::pdf
