#pragma once

#include "cmd/args/arguments.hpp"
#include "cmd/output/output.hpp"

namespace toolkit::cli {

/// How a report, a comparison or a plan is written; no command has all of them.
enum class DocumentFormat { text, markdown, csv, json, pdf, ics };

/// The `named_format`, else text for the terminal. Throws UsageError as that does.
DocumentFormat document_format(const Arguments& arguments);

/// What is said on standard error once a document is written: that a table for a spreadsheet, which
/// has no place for a sentence, leaves something out, and where a file went.
void print_result_notes(DocumentFormat format, bool withheld, const Output& output,
                        const Arguments& arguments);

}  // namespace toolkit::cli
