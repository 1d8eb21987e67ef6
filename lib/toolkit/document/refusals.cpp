#include "toolkit/document/refusals.hpp"

#include <algorithm>
#include <stdexcept>

#include "toolkit/diagnostics/say.hpp"
namespace toolkit {
namespace {

constexpr Refusal refusals[] = {
    {Diagnostic::yaml_alias, "a YAML alias (*) is not supported here", "write the value out"},
    {Diagnostic::yaml_anchor, "a YAML anchor (&) is not supported here",
     "delete & and the word after it"},
    {Diagnostic::yaml_tag, "a YAML tag (!) is not supported here",
     "delete ! and the word after it; a text that starts with ! goes on the next line, after |"},
    {Diagnostic::yaml_merge_key, "a merge key (<<) is not supported here", "write the entries out"},
    {Diagnostic::yaml_complex_key, "a question mark starts a YAML key of its own kind",
     "write `key: value`, or put a text that starts with ? on the line after |"},
    {Diagnostic::yaml_directive, "a YAML directive is not needed here", "delete this line"},
};

}  // namespace

const Refusal& refusal_of(Diagnostic diagnostic) {
  const auto* const found =
      std::ranges::find(refusals, diagnostic, [](const Refusal& row) { return row.diagnostic; });
  if (found == std::end(refusals)) throw std::logic_error("this YAML is not refused");
  return *found;
}

void refuse_entries(std::size_t at, const Limits& limits, Findings& findings) {
  findings.add(Diagnostic::too_many_entries, Span{at, at + 1},
               say("the file has more than {} entries", limits.entries),
               "an assessment has about 400");
}

void refuse_depth(std::size_t at, const Limits& limits, Findings& findings) {
  findings.add(Diagnostic::nested_too_deeply, Span{at, at + 1},
               say("lists and mappings stand more than {} deep in one another", limits.depth),
               "an assessment is about 6 deep");
}

}  // namespace toolkit
