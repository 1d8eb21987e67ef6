#pragma once

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/document/vocabulary.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// Reads a YAML file into a tree. Whatever is wrong with its bytes, its typing or its YAML becomes
/// findings, all of them in one run as far as the rest can still be read; the tree holds what could
/// be. The document shares `source`.
Document parse_document(const SourceText& source, const Vocabulary& vocabulary,
                        const Limits& limits, Findings& findings);

}  // namespace toolkit
