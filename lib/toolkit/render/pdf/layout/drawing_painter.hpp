#pragma once

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/page_flow.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"
#include "toolkit/report/model/drawing.hpp"

namespace toolkit::pdf {

/// Adds a chart to the flow as one figure with its description. A drawing that is wider or taller
/// than the text is made smaller.
void add_drawing(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, const Drawing& drawing);

}  // namespace toolkit::pdf
