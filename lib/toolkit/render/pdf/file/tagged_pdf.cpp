#include "toolkit/render/pdf/file/tagged_pdf.hpp"

#include <array>
#include <exception>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "toolkit/render/pdf/file/colour_profile.hpp"
#include "toolkit/render/pdf/file/content_digest.hpp"
#include "toolkit/render/pdf/file/embedded_font.hpp"
#include "toolkit/render/pdf/file/haru.hpp"
#include "toolkit/render/pdf/file/metadata.hpp"
#include "toolkit/render/pdf/file/operators.hpp"
#include "toolkit/render/pdf/file/role_names.hpp"
#include "toolkit/render/pdf/file/structure.hpp"
#include "toolkit/render/pdf/file/utf16.hpp"

namespace toolkit::pdf {
namespace {

constexpr std::string_view end_of_content = "EMC\n";
constexpr int lowest_heading = 6;

std::string_view artifact_properties(Artifact artifact) {
  switch (artifact) {
    case Artifact::page_header:
      return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
    case Artifact::page_footer:
      return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    case Artifact::repeated:
      return "/Artifact<</Type/Pagination>>BDC\n";
    case Artifact::layout:
      return "/Artifact<</Type/Layout>>BDC\n";
  }
  return {};
}

HPDF_Stream content_stream(HPDF_Page page) {
  return static_cast<HPDF_PageAttr>(page->attr)->stream;
}

}  // namespace

class TaggedPdf::Body {
 public:
  Body(DocumentInfo about, Typefaces& faces) : info(std::move(about)), typefaces(faces) {
    if (info.title.empty()) throw std::logic_error("a PDF needs a title");
  }

  struct Page {
    HPDF_Page object = nullptr;
    HPDF_Dict fonts = nullptr;
    HPDF_Array annotations = nullptr;
    std::array<bool, font_files.size()> has_font{};
    std::string content;
    // What the content has set, and the page keeps.
    std::optional<ColourRole> fill;
    std::optional<FontFile> font;
    double font_size = 0;
    /// The element whose content ended last, and where that was: more of it can go on there.
    std::optional<Element> last;
    std::size_t last_end = 0;
  };

  EmbeddedFont& font(FontFile file) {
    std::optional<EmbeddedFont>& font = fonts[index(file)];
    if (!font) font.emplace(haru, file, typefaces[file].glyphs());
    return *font;
  }

  void begin_content(Element element, std::size_t page) {
    pages[page].content += fmt::format("/{}<</MCID {}>>BDC\n", role_name(structure.role(element)),
                                       structure.add_content(element, page));
  }

  /// Where a link or bookmark leads. The reader's magnification stays.
  void add_destination(HPDF_Dict to, const Destination& place) const {
    HPDF_Array made = haru.add_array(to, "Dest");
    haru.check(HPDF_Array_Add(made, pages.at(place.page).object));
    haru.check(HPDF_Array_AddName(made, "XYZ"));
    haru.check(HPDF_Array_AddReal(made, 0));
    haru.check(HPDF_Array_AddReal(made, static_cast<HPDF_REAL>(place.top)));
    haru.check(HPDF_Array_Add(made, haru.check(HPDF_Null_New(haru.document()->mmgr))));
  }

  /// The library's own annotations bring destinations along that nothing uses.
  HPDF_Dict add_link(Element link, std::size_t page, const Box& area, std::string_view words) {
    constexpr std::size_t printed = 4;
    HPDF_Dict made = haru.indirect_dict();
    haru.add_name(made, "Type", "Annot");
    haru.add_name(made, "Subtype", "Link");
    HPDF_Array sides = haru.add_array(made, "Rect");
    for (const double side : {area.left, area.bottom, area.right, area.top}) {
      haru.check(HPDF_Array_AddReal(sides, static_cast<HPDF_REAL>(side)));
    }
    HPDF_Array border = haru.add_array(made, "Border");
    for (int i = 0; i < 3; ++i) haru.check(HPDF_Array_AddNumber(border, 0));
    haru.add_number(made, "F", printed);
    haru.add_text(made, "Contents", words);
    const std::size_t key = structure.next_key();
    haru.add_number(made, "StructParent", key);
    structure.add_annotation(link, page, made, key);
    Page& on = pages.at(page);
    if (on.annotations == nullptr) on.annotations = haru.add_array(on.object, "Annots");
    haru.check(HPDF_Array_Add(on.annotations, made));
    return made;
  }

  void write_pages() {
    for (Page& page : pages) {
      haru.check(write_bytes(content_stream(page.object), page.content));
      digest.add(page.content);
      page.content = {};
    }
  }

  void write_catalogue() const {
    HPDF_Catalog catalogue = haru.document()->catalog;
    haru.add_ascii(catalogue, "Lang", info.language);
    haru.check(HPDF_Dict_AddBoolean(haru.add_dict(catalogue, "MarkInfo"), "Marked", HPDF_TRUE));
    haru.check(HPDF_Dict_AddBoolean(haru.add_dict(catalogue, "ViewerPreferences"),
                                    "DisplayDocTitle", HPDF_TRUE));
    if (haru.document()->outlines != nullptr) {
      haru.check(HPDF_SetPageMode(haru.document(), HPDF_PAGE_MODE_USE_OUTLINE));
    }
    // By hand: the call of libharu 2.4 for PDF/A puts an empty structure tree in place of ours.
    HPDF_Dict profile = haru.stream(srgb_profile(), true);
    haru.add_number(profile, "N", 3);
    HPDF_Dict intent = haru.indirect_dict();
    haru.add_name(intent, "Type", "OutputIntent");
    haru.add_name(intent, "S", "GTS_PDFA1");
    haru.add_ascii(intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
    haru.add_ascii(intent, "Info", "sRGB IEC61966-2.1");
    haru.add(intent, "DestOutputProfile", profile);
    haru.check(HPDF_Array_Add(haru.add_array(catalogue, "OutputIntents"), intent));
  }

  /// The same words twice: readers old and new look in different places.
  void write_information() {
    HPDF_Dict old = haru.document()->info;
    haru.add_text(old, "Title", info.title);
    if (!info.author.empty()) haru.add_text(old, "Author", info.author);
    haru.add_ascii(old, "CreationDate", pdf_date(info.date));
    haru.add_ascii(old, "ModDate", pdf_date(info.date));
    const std::string description =
        xmp(info, HPDF_GetInfoAttr(haru.document(), HPDF_INFO_PRODUCER));
    HPDF_Dict metadata = haru.stream(description, false);
    haru.add_name(metadata, "Type", "Metadata");
    haru.add_name(metadata, "Subtype", "XML");
    haru.add(haru.document()->catalog, "Metadata", metadata);
    digest.add(description);
  }

  /// From the content, so that the same input gives the same file.
  void write_identity() {
    const std::string identity = digest.bytes();
    HPDF_Array both = haru.add_array(haru.document()->trailer, "ID");
    for (int i = 0; i < 2; ++i) haru.check(HPDF_Array_Add(both, haru.bytes(identity)));
  }

  /// A destructor must not throw: what fails in one is kept until a call may.
  template <class Work>
  void defer_failure(Work work) noexcept {
    try {
      work();
    } catch (...) {
      if (!deferred) deferred = std::current_exception();
    }
  }

  void throw_deferred() const {
    if (deferred) std::rethrow_exception(deferred);
  }

  DocumentInfo info;
  Typefaces& typefaces;
  Haru haru;
  Structure structure;
  std::vector<Page> pages;
  std::array<std::optional<EmbeddedFont>, font_files.size()> fonts;
  std::vector<HPDF_Outline> bookmarks;  // the last of each level
  ContentDigest digest;
  int last_heading = 0;
  std::optional<std::size_t> open_page;  // of the open scope
  std::optional<Element> open_element;   // nothing for an artifact
  std::exception_ptr deferred;
};

TaggedPdf::TaggedPdf(DocumentInfo info, Typefaces& typefaces)
    : body_(std::make_unique<Body>(std::move(info), typefaces)) {}
TaggedPdf::~TaggedPdf() = default;

Element TaggedPdf::add(Element parent, Role role) {
  if (role == Role::figure || (role >= Role::heading_1 && role <= Role::heading_6)) {
    throw std::logic_error("figures and headings are added by calls of their own");
  }
  return body_->structure.add(parent, role);
}

Element TaggedPdf::add_heading(Element parent, int level) {
  if (level < 1 || level > lowest_heading || level > body_->last_heading + 1) {
    throw std::logic_error("a heading skips a level");
  }
  body_->last_heading = level;
  return body_->structure.add(parent,
                              static_cast<Role>(static_cast<int>(Role::heading_1) + level - 1));
}

Element TaggedPdf::add_figure(Element parent, std::string description, const Box& box) {
  if (description.empty()) throw std::logic_error("a figure needs a description");
  const Element figure = body_->structure.add(parent, Role::figure);
  body_->structure.describe(figure, std::move(description), box);
  return figure;
}

std::size_t TaggedPdf::add_page(double width, double height) {
  const Haru& haru = body_->haru;
  HPDF_Page page = haru.check(HPDF_AddPage(haru.document()));
  haru.check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width)));
  haru.check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height)));
  haru.add_name(page, "Tabs", "S");
  const std::size_t number = body_->structure.add_page(page);
  haru.add_number(page, "StructParents", body_->structure.page_key(number));
  Body::Page made;
  made.object = page;
  auto* const resources =
      static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
  made.fonts = haru.add_dict(haru.check(resources), "Font");
  body_->pages.push_back(std::move(made));
  return number;
}

std::size_t TaggedPdf::pages() const { return body_->pages.size(); }

TaggedPdf::Scope TaggedPdf::mark(Element element, std::size_t page) {
  body_->throw_deferred();
  if (body_->open_page) throw std::logic_error("marked content within marked content");
  Body::Page& on = body_->pages.at(page);
  if (element == on.last && on.last_end == on.content.size()) {
    // The same element goes on: its content needs no second number.
    on.content.resize(on.content.size() - end_of_content.size());
  } else {
    body_->begin_content(element, page);
  }
  body_->open_page = page;
  body_->open_element = element;
  return Scope(*this);
}

TaggedPdf::Scope TaggedPdf::mark(Artifact artifact, std::size_t page) {
  body_->throw_deferred();
  if (body_->open_page) throw std::logic_error("marked content within marked content");
  body_->pages.at(page).content += artifact_properties(artifact);
  body_->open_page = page;
  body_->open_element.reset();
  return Scope(*this);
}

TaggedPdf::Scope::~Scope() {
  Body& body = *pdf_.body_;
  body.defer_failure([&body] {
    Body::Page& page = body.pages[*body.open_page];
    page.content += end_of_content;
    page.last.reset();
    if (body.open_element) page.last = body.open_element;
    page.last_end = page.content.size();
  });
  body.open_page.reset();
}

TaggedPdf::Replacement TaggedPdf::replace(std::string_view words) {
  if (!body_->open_page) throw std::logic_error("a replacement outside marked content");
  const std::optional<Element> element = body_->open_element;
  if (!element) return {*this, element};
  Body::Page& page = body_->pages[*body_->open_page];
  const Element span = body_->structure.add(*element, Role::span);
  page.content +=
      fmt::format("{}/Span<</MCID {}/ActualText{}>>BDC\n", end_of_content,
                  body_->structure.add_content(span, *body_->open_page), text_string(words));
  return {*this, element};
}

TaggedPdf::Replacement::~Replacement() {
  if (!element_) return;
  Body& body = *pdf_.body_;
  body.defer_failure([this, &body] {
    body.pages[*body.open_page].content += end_of_content;
    body.begin_content(*element_, *body.open_page);
  });
}

std::string& TaggedPdf::content() {
  body_->throw_deferred();
  if (!body_->open_page) throw std::logic_error("painted outside marked content");
  return body_->pages[*body_->open_page].content;
}

void TaggedPdf::set_fill(ColourRole ink) {
  std::string& out = content();
  if (std::exchange(body_->pages[*body_->open_page].fill, ink) == ink) return;
  out += colour_operands(ink);
  out += " rg\n";
}

void TaggedPdf::set_font(FontFile font, double size) {
  std::string& out = content();
  Body::Page& page = body_->pages[*body_->open_page];
  if (page.font == font && page.font_size == size) return;
  EmbeddedFont& embedded = body_->font(font);
  if (!std::exchange(page.has_font[index(font)], true)) {
    body_->haru.add(page.fonts, embedded.name().c_str(), embedded.object());
  }
  out += fmt::format("/{} ", embedded.name());
  add_number(out, size);
  out += "Tf\n";
  page.font = font;
  page.font_size = size;
}

std::uint16_t TaggedPdf::code(FontFile font, std::uint16_t glyph, std::string_view text) {
  return body_->font(font).code(glyph, text);
}

void TaggedPdf::link(Element link, std::size_t page, const Box& area, const std::string& address,
                     std::string_view words) {
  HPDF_Dict made = body_->add_link(link, page, area, words);
  HPDF_Dict action = body_->haru.add_dict(made, "A");
  body_->haru.add_name(action, "S", "URI");
  body_->haru.add_ascii(action, "URI", address);
}

void TaggedPdf::link(Element link, std::size_t page, const Box& area,
                     const Destination& destination, std::string_view words) {
  body_->add_destination(body_->add_link(link, page, area, words), destination);
}

void TaggedPdf::bookmark(int level, std::string_view title, const Destination& destination) {
  std::vector<HPDF_Outline>& last = body_->bookmarks;
  const auto depth = static_cast<std::size_t>(level);
  if (level < 1 || depth > last.size() + 1) throw std::logic_error("a bookmark skips a level");
  last.resize(depth - 1);
  const Haru& haru = body_->haru;
  HPDF_Outline made = haru.check(
      HPDF_CreateOutline(haru.document(), last.empty() ? nullptr : last.back(), "x", nullptr));
  haru.add_text(made, "Title", title);
  // The library gives items the type of the whole list.
  haru.check(HPDF_Dict_RemoveElement(made, "Type"));
  body_->add_destination(made, destination);
  last.push_back(made);
}

std::string TaggedPdf::save() {
  body_->throw_deferred();
  if (body_->open_page) throw std::logic_error("marked content is still open");
  body_->write_pages();
  body_->write_catalogue();
  body_->structure.write(body_->haru);
  for (std::size_t i = 0; i < body_->fonts.size(); ++i) {
    if (body_->fonts[i]) body_->fonts[i]->write(body_->haru, body_->typefaces[font_files[i]]);
  }
  body_->write_information();
  body_->write_identity();
  return body_->haru.save();
}

}  // namespace toolkit::pdf
