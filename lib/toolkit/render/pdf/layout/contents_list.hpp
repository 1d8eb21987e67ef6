#pragma once

#include <memory>
#include <vector>

#include "toolkit/render/pdf/file/tagged_pdf.hpp"
#include "toolkit/render/pdf/layout/page_flow.hpp"
#include "toolkit/render/pdf/layout/text_block.hpp"
#include "toolkit/render/pdf/text/shaper.hpp"
#include "toolkit/report/model/report_document.hpp"

namespace toolkit::pdf {

/// The list of headings with their pages. Its room is known before its page numbers are: entries
/// are placed where the list stands, and written when every page is there.
class ContentsList {
 public:
  ContentsList(TaggedPdf& pdf, Shaper& shaper) : pdf_(pdf), shaper_(shaper) {}

  /// Whether the list names headings of this level.
  static bool lists(const Heading& heading) { return heading.level == 2 || heading.level == 3; }

  /// Places an entry for each heading that `lists`, in order.
  void add(PageFlow& flow, const std::vector<const Heading*>& headings);
  /// A heading that `lists` has been painted here; in the same order.
  void found(const Destination& place) { destinations_.push_back(place); }
  /// Writes the entries.
  void write();

 private:
  struct Entry {
    std::string text;
    double indent = 0;
    Element link{};
    std::shared_ptr<TextBlock> block{};
    Position position{};
  };
  void write(Entry& entry, const Destination& destination);
  void paint_dots(const Entry& entry, double baseline, double to);

  TaggedPdf& pdf_;
  Shaper& shaper_;
  PageSize page_size_;
  std::vector<std::shared_ptr<Entry>> entries_;
  std::vector<Destination> destinations_;
};

}  // namespace toolkit::pdf
