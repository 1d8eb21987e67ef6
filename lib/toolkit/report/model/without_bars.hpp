#pragma once

#include "toolkit/report/model/report_document.hpp"

namespace toolkit {

// Bars and lines of small blocks show at a glance what the numbers beside them say. A format that
// draws charts leaves them out, and so does whoever has the text read aloud.

/// Without the facts that are such bars.
Facts without_bars(Facts facts);
/// Without the columns that hold nothing else.
Table without_bars(Table table);
/// Without any of them.
ReportDocument without_bars(ReportDocument document);

}  // namespace toolkit
