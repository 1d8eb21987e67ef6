#pragma once

#include <string>
#include <vector>

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/page_flow.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::pdf {

/// A table as wide as the text, with column widths by what stands in them. Its first column holds
/// the rows' headers. Its head stands again on each page that it takes; a row moves to the next
/// page whole, unless it is very tall: then it is divided between lines.
void add_table(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, const Table& table);

/// Labels with their values, at least one: a table without a head or rules.
void add_facts(TaggedPdf& pdf, Shaper& shaper, PageFlow& flow, const Facts& facts);

}  // namespace toolkit::pdf
