#pragma once

#include <string_view>
#include <vector>

#include "toolkit/assessment/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"

namespace toolkit {

/// Reads the register of evidence, and evidence where it is used: ids of the register, texts, items
/// and lists of these.
class EvidenceReader {
 public:
  explicit EvidenceReader(Findings& findings) : findings_(findings) {}

  std::vector<Evidence> read_register(Node node);
  /// Call after the register has been read. An id that is not in it is reported and left out.
  std::vector<EvidenceUse> read_uses(Node node, const std::vector<Evidence>& entries);

 private:
  Evidence read_item(Node node, std::string_view what);
  Text read_link(Node node);
  void read_use(Node node, const std::vector<Evidence>& entries, std::vector<EvidenceUse>& uses);

  Findings& findings_;
};

}  // namespace toolkit
