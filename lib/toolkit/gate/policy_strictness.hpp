#pragma once

#include <string_view>
#include <vector>

#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/gate/policy.hpp"
#include "toolkit/text/source_text.hpp"

namespace toolkit {

/// How a setting stands to the same one of another policy.
enum class Strictness {
  same,
  stricter,   ///< whatever the other lets pass or finds, and more
  looser,     ///< lets something pass that the other does not
  different,  ///< neither: it says where files lie or what they are marked with
};

/// Compares one setting, called as in `policy_rows`.
Strictness compare_setting(std::string_view key, const Policy& one, const Policy& other);

/// The policy that holds beneath two files: that above, with every setting of the file below that
/// is not looser. A looser one is a finding, `policy-looser`. `source` is the text of the file
/// below.
LoadedPolicy lay_over(const SourceText& source, const Policy& below, const Policy& above);

}  // namespace toolkit
