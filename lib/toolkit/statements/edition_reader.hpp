#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/document/text_value.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit {

/// What a statement set says under `replaces:`, with its places.
struct Edition {
  struct Change {
    std::vector<Text> from;
    std::vector<Text> into;
  };

  Text replaced;  ///< id of the earlier set; empty where the set replaces none
  std::vector<Change> changes;
};

/// Reads `replaces:`. What is wrong with it on its own becomes findings; a change that names no
/// statement is left out.
Edition read_edition(Node node, Findings& findings);

/// Checks an edition against the set it replaces, nullptr where there is none of that name, and
/// against its own set: each earlier statement is accounted for once, and none is reached twice.
/// `known` are the names of the sets that there are.
void check_edition(const Edition& edition, const StatementSet* earlier, const StatementSet& own,
                   std::span<const std::string_view> known, Findings& findings);

}  // namespace toolkit
