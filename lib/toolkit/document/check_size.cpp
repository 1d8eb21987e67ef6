#include "toolkit/document/check_size.hpp"

#include <optional>

#include "toolkit/diagnostics/say.hpp"

namespace toolkit {

bool check_size(const SourceText& source, const Limits& limits, Findings& findings) {
  if (source.bytes_read() <= limits.bytes) return true;
  findings.add(Diagnostic::file_too_large, std::nullopt,
               say("the file is larger than {} KB", limits.bytes / 1024),
               "an assessment is about 10 KB; keep documents in the evidence folder");
  return false;
}

}  // namespace toolkit
