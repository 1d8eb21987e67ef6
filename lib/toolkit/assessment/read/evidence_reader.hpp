#pragma once

#include <string_view>
#include <vector>

#include "toolkit/assessment/model/assessment.hpp"
#include "toolkit/diagnostics/finding.hpp"
#include "toolkit/document/document.hpp"
#include "toolkit/document/fields.hpp"

namespace toolkit {

/// `E1` and the like: capital letters, then digits.
bool is_register_id(std::string_view text);
/// Whether a link leads to a web page, and not to a file.
bool is_web_address(std::string_view link);

/// Whether a word is meant as a key that hides, however misspelt.
bool reads_confidential(std::string_view typed);

/// Whether an item or action is confidential. A slip hides, never publishes, and so does
/// `confidential:` with nothing after it, which is reported.
bool read_confidential(const Fields& fields, Findings& findings);

/// Whether an item of a list has nothing but `confidential`, which is reported: its dash parts it
/// from the item that it was meant for.
bool read_mark_alone(Node item, Findings& findings);

/// Reads the register of evidence, and evidence where it is used: ids of the register, texts, items
/// and lists of these.
class EvidenceReader {
 public:
  explicit EvidenceReader(Findings& findings) : findings_(findings) {}

  std::vector<Evidence> read_register(Node node);
  /// Call after the register has been read. An id that is not in it is reported and left out.
  std::vector<EvidenceRef> read_uses(Node node, const std::vector<Evidence>& entries);

 private:
  Evidence read_item(Node node, Quote what);
  Text read_link(Node node);
  void read_use(Node node, const std::vector<Evidence>& entries, std::vector<EvidenceRef>& uses);

  Findings& findings_;
};

}  // namespace toolkit
