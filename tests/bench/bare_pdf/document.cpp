#include "document.hpp"

#include <stdexcept>
#include <utility>

#include "words.hpp"

namespace bare {
namespace {

/// Told of by the status of each call.
void ignore_error(HPDF_STATUS /*error*/, HPDF_STATUS /*detail*/, void* /*data*/) {}

HPDF_Rect rectangle(const Box& area) {
  return {static_cast<HPDF_REAL>(area.left), static_cast<HPDF_REAL>(area.bottom),
          static_cast<HPDF_REAL>(area.right), static_cast<HPDF_REAL>(area.top)};
}

}  // namespace

Document::Document(std::string title)
    : title_(std::move(title)), document_(HPDF_New(&ignore_error, nullptr)) {
  if (document_ == nullptr) throw std::runtime_error("libharu does not start");
  check(HPDF_SetCompressionMode(document_, HPDF_COMP_ALL));
  document_->pdf_version = HPDF_VER_17;
  elements_.push_back({"Document", {}, nullptr, this, {}, nullptr});
  HPDF_MD5Init(&digest_);
}

Document::~Document() { HPDF_Free(document_); }

void Document::check(HPDF_STATUS status) const {
  if (status != HPDF_OK || HPDF_GetError(document_) != HPDF_OK) {
    throw std::runtime_error("libharu failed with " + std::to_string(HPDF_GetError(document_)));
  }
}

UsedFont& Document::add_font(const std::string& path) {
  UsedFont& font = fonts_.emplace_back(path);
  font.name = std::string("F").append(std::to_string(fonts_.size()));
  font.object = indirect();
  return font;
}

double Document::width(const UsedFont& font, std::string_view text, double size) {
  double sum = 0;
  for (const char32_t letter : decoded(text)) sum += font.font.advance(font.font.glyph(letter));
  return sum * size / 1000;
}

std::size_t Document::add_page(double width, double height) {
  HPDF_Page page = check(HPDF_AddPage(document_));
  check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width)));
  check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height)));
  name(page, "Tabs", "S");
  check(HPDF_Dict_AddNumber(page, "StructParents", static_cast<HPDF_INT32>(next_key_)));
  void* const resources = HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT);
  HPDF_Dict fonts = dict_in(static_cast<HPDF_Dict>(check(resources)), "Font");
  for (const UsedFont& font : fonts_) {
    check(HPDF_Dict_Add(fonts, font.name.c_str(), font.object));
  }
  pages_.push_back({page, fonts, next_key_++, {}});
  return pages_.size() - 1;
}

Element& Document::add(Element& parent, std::string role, std::string attributes) {
  Element& made = elements_.emplace_back(
      Element{std::move(role), std::move(attributes), &parent, this, {}, nullptr});
  parent.children.push_back({&made, 0, 0, nullptr});
  return made;
}

void Document::begin(Element& element, std::size_t page) {
  std::vector<const Element*>& contents = pages_.at(page).contents;
  element.children.push_back({nullptr, page, contents.size(), nullptr});
  paint(page, "/" + element.role + " <</MCID " + std::to_string(contents.size()) + ">> BDC\n");
  contents.push_back(&element);
}

void Document::begin_artifact(std::string_view properties, std::size_t page) {
  paint(page, "/Artifact <<" + std::string(properties) + ">> BDC\n");
}

void Document::paint(std::size_t page, std::string_view operators) {
  const auto size = static_cast<HPDF_UINT>(operators.size());
  check(HPDF_Stream_Write(static_cast<HPDF_PageAttr>(pages_.at(page).object->attr)->stream,
                          octets(operators), size));
  HPDF_MD5Update(&digest_, octets(operators), size);
}

void Document::text(std::size_t page, UsedFont& font, double size, double x, double y,
                    std::string_view words) {
  std::string codes;
  for (const char32_t letter : decoded(words)) {
    const auto [code, fresh] =
        font.codes.try_emplace(letter, static_cast<std::uint16_t>(font.letters.size()));
    if (fresh) {
      font.letters.push_back(letter);
      font.glyphs.push_back(font.font.glyph(letter));
    }
    codes += hex(code->second);
  }
  paint(page, "BT\n/" + font.name + " " + number(size) + " Tf\n" + number(x) + " " + number(y) +
                  " Td\n<" + codes + "> Tj\nET\n");
}

void Document::link(Element& element, std::size_t page, const Box& area, const std::string& address,
                    std::string_view words) {
  finish_link(
      element, page,
      check(HPDF_Page_CreateURILinkAnnot(pages_.at(page).object, rectangle(area), address.c_str())),
      words);
}

void Document::link(Element& element, std::size_t page, const Box& area, std::size_t to_page,
                    double top, std::string_view words) {
  HPDF_Destination target = check(HPDF_Page_CreateDestination(pages_.at(to_page).object));
  HPDF_Annotation annotation =
      check(HPDF_Page_CreateLinkAnnot(pages_.at(page).object, rectangle(area), target));
  check(HPDF_Dict_Add(annotation, "Dest", destination(to_page, top)));
  finish_link(element, page, annotation, words);
}

void Document::finish_link(Element& element, std::size_t page, HPDF_Annotation annotation,
                           std::string_view words) {
  constexpr HPDF_INT32 printed = 4;
  check(HPDF_LinkAnnot_SetBorderStyle(annotation, 0, 0, 0));
  check(HPDF_Dict_AddNumber(annotation, "F", printed));
  check(HPDF_Dict_Add(annotation, "Contents", this->words(words)));
  check(HPDF_Dict_AddNumber(annotation, "StructParent", static_cast<HPDF_INT32>(next_key_)));
  element.children.push_back({nullptr, page, 0, annotation});
  linked_[next_key_++] = &element;
}

HPDF_Outline Document::bookmark(HPDF_Outline parent, std::string_view title, std::size_t page,
                                double top) {
  HPDF_Outline made = check(HPDF_CreateOutline(document_, parent, "-", nullptr));
  check(HPDF_Dict_Add(made, "Title", words(title)));
  check(HPDF_Dict_RemoveElement(made, "Type"));
  check(HPDF_Dict_Add(made, "Dest", destination(page, top)));
  return made;
}

HPDF_Array Document::destination(std::size_t page, double top) const {
  HPDF_Array made = check(HPDF_Array_New(document_->mmgr));
  check(HPDF_Array_Add(made, pages_.at(page).object));
  check(HPDF_Array_AddName(made, "XYZ"));
  check(HPDF_Array_AddReal(made, 0));
  check(HPDF_Array_AddReal(made, static_cast<HPDF_REAL>(top)));
  check(HPDF_Array_Add(made, check(HPDF_Null_New(document_->mmgr))));
  return made;
}

HPDF_Binary Document::words(std::string_view text) const {
  std::string bytes = utf16(text);
  return check(HPDF_Binary_New(document_->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                               static_cast<HPDF_UINT>(bytes.size())));
}

HPDF_Dict Document::indirect() const {
  HPDF_Dict made = check(HPDF_Dict_New(document_->mmgr));
  check(HPDF_Xref_Add(document_->xref, made));
  return made;
}

HPDF_Dict Document::dict_in(HPDF_Dict parent, const char* key) const {
  HPDF_Dict made = check(HPDF_Dict_New(document_->mmgr));
  check(HPDF_Dict_Add(parent, key, made));
  return made;
}

HPDF_Array Document::array_in(HPDF_Dict parent, const char* key) const {
  HPDF_Array made = check(HPDF_Array_New(document_->mmgr));
  check(HPDF_Dict_Add(parent, key, made));
  return made;
}

HPDF_Dict Document::stream(std::string_view bytes, bool deflate) const {
  HPDF_Dict made = check(HPDF_DictStream_New(document_->mmgr, document_->xref));
  made->filter = deflate ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
  check(HPDF_Stream_Write(made->stream, octets(bytes), static_cast<HPDF_UINT>(bytes.size())));
  return made;
}

void Document::name(HPDF_Dict dict, const char* key, const char* value) const {
  check(HPDF_Dict_AddName(dict, key, value));
}

}  // namespace bare
