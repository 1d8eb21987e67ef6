// What a document holds besides its pages: fonts, structure, and what it says of itself.

#include <algorithm>
#include <array>
#include <utility>

#include "document.hpp"
#include "words.hpp"

namespace bare {

void Document::write_font(UsedFont& font, char letter) const {
  const std::string called = std::string("BARE") + letter + "A+BareSans";
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CMapName /Letters def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t from = 1; from < font.letters.size(); from += 100) {
    const std::size_t to = std::min(from + 100, font.letters.size());
    map += std::to_string(to - from) + " beginbfchar\n";
    for (std::size_t code = from; code < to; ++code) {
      map.append("<").append(hex(static_cast<unsigned>(code))).append("> <");
      map.append(hex(font.letters[code])).append(">\n");
    }
    map += "endbfchar\n";
  }
  map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

  HPDF_Dict descriptor = indirect();
  name(descriptor, "Type", "FontDescriptor");
  name(descriptor, "FontName", called.c_str());
  HPDF_Array box = array_in(descriptor, "FontBBox");
  for (std::size_t at = 36; at < 44; at += 2) {
    check(HPDF_Array_AddNumber(box, font.font.measure("head", at)));
  }
  const std::pair<const char*, int> numbers[] = {{"Flags", 32},
                                                 {"ItalicAngle", 0},
                                                 {"Ascent", font.font.measure("hhea", 4)},
                                                 {"Descent", font.font.measure("hhea", 6)},
                                                 {"CapHeight", font.font.measure("OS/2", 88)},
                                                 {"StemV", 80}};
  for (const auto& [key, value] : numbers) check(HPDF_Dict_AddNumber(descriptor, key, value));
  const std::string outlines = font.font.subset(font.glyphs);
  HPDF_Dict file = stream(outlines, true);
  check(HPDF_Dict_AddNumber(file, "Length1", static_cast<HPDF_INT32>(outlines.size())));
  check(HPDF_Dict_Add(descriptor, "FontFile2", file));

  HPDF_Dict inner = indirect();
  const std::pair<const char*, const char*> inner_names[] = {{"Type", "Font"},
                                                             {"Subtype", "CIDFontType2"},
                                                             {"BaseFont", called.c_str()},
                                                             {"CIDToGIDMap", "Identity"}};
  for (const auto& [key, value] : inner_names) name(inner, key, value);
  HPDF_Dict system = dict_in(inner, "CIDSystemInfo");
  check(HPDF_Dict_Add(system, "Registry", HPDF_String_New(document_->mmgr, "Adobe", nullptr)));
  check(HPDF_Dict_Add(system, "Ordering", HPDF_String_New(document_->mmgr, "Identity", nullptr)));
  check(HPDF_Dict_AddNumber(system, "Supplement", 0));
  HPDF_Array widths = array_in(inner, "W");
  check(HPDF_Array_AddNumber(widths, 0));
  HPDF_Array run = check(HPDF_Array_New(document_->mmgr));
  check(HPDF_Array_Add(widths, run));
  for (const std::uint16_t glyph : font.glyphs) {
    check(HPDF_Array_AddNumber(run, font.font.advance(glyph)));
  }
  check(HPDF_Dict_Add(inner, "FontDescriptor", descriptor));

  const std::pair<const char*, const char*> names[] = {{"Type", "Font"},
                                                       {"Subtype", "Type0"},
                                                       {"BaseFont", called.c_str()},
                                                       {"Encoding", "Identity-H"}};
  for (const auto& [key, value] : names) name(font.object, key, value);
  check(HPDF_Array_Add(array_in(font.object, "DescendantFonts"), inner));
  check(HPDF_Dict_Add(font.object, "ToUnicode", stream(map, true)));
}

std::string Document::element_text(const Element& element) const {
  const void* const parent =
      element.parent != nullptr
          ? element.parent->object
          : HPDF_Dict_GetItem(document_->catalog, "StructTreeRoot", HPDF_OCLASS_DICT);
  std::string text =
      "/Type/StructElem/S/" + element.role + "/P " + reference(parent) + element.attributes;
  std::string children;
  bool has_page = false;
  std::size_t home = 0;  // the page of pieces that name none
  for (const Element::Child& child : element.children) {
    if (child.element != nullptr) {
      children += reference(child.element->object) + " ";
      continue;
    }
    const std::string page = reference(pages_[child.page].object);
    if (!std::exchange(has_page, true)) {
      home = child.page;
      text += "/Pg " + page;
    }
    if (child.annotation != nullptr) {
      children += "<</Type/OBJR/Obj " + reference(child.annotation) + "/Pg " + page + ">>";
    } else if (child.page == home) {
      children += std::to_string(child.content) + " ";
    } else {
      children += "<</Type/MCR/Pg " + page + "/MCID " + std::to_string(child.content) + ">>";
    }
  }
  return text + "/K[" + children + "]";
}

HPDF_STATUS Document::write_element(HPDF_Dict object, HPDF_Stream stream) noexcept {
  try {
    const auto& element = *static_cast<const Element*>(object->attr);
    const std::string text = element.document->element_text(element);
    return HPDF_Stream_Write(stream, octets(text), static_cast<HPDF_UINT>(text.size()));
  } catch (...) {
    return HPDF_SetError(object->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
  }
}

void Document::write_structure() {
  HPDF_Dict tree = indirect();
  name(tree, "Type", "StructTreeRoot");
  check(HPDF_Dict_Add(document_->catalog, "StructTreeRoot", tree));
  for (Element& element : elements_) {
    element.object = indirect();
    element.object->attr = &element;
    element.object->write_fn = &Document::write_element;
  }
  check(HPDF_Array_Add(array_in(tree, "K"), root().object));
  std::map<std::size_t, void*> parents;
  for (const Page& page : pages_) {
    HPDF_Array of_page = check(HPDF_Array_New(document_->mmgr));
    check(HPDF_Xref_Add(document_->xref, of_page));
    for (const Element* const element : page.contents) {
      check(HPDF_Array_Add(of_page, element->object));
    }
    parents[page.key] = of_page;
  }
  for (const auto& [key, element] : linked_) parents[key] = element->object;
  HPDF_Dict parent_tree = indirect();
  check(HPDF_Dict_Add(tree, "ParentTree", parent_tree));
  HPDF_Array numbers = array_in(parent_tree, "Nums");
  for (const auto& [key, object] : parents) {
    check(HPDF_Array_AddNumber(numbers, static_cast<HPDF_INT32>(key)));
    check(HPDF_Array_Add(numbers, object));
  }
}

void Document::write_information() {
  HPDF_Catalog catalogue = document_->catalog;
  check(HPDF_Dict_Add(catalogue, "Lang", HPDF_String_New(document_->mmgr, "en-GB", nullptr)));
  check(HPDF_Dict_AddBoolean(dict_in(catalogue, "MarkInfo"), "Marked", HPDF_TRUE));
  check(
      HPDF_Dict_AddBoolean(dict_in(catalogue, "ViewerPreferences"), "DisplayDocTitle", HPDF_TRUE));
  check(HPDF_SetPageMode(document_, HPDF_PAGE_MODE_USE_OUTLINE));
  check(HPDF_Dict_Add(document_->info, "Title", words(title_)));
  const std::string about =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      title_ +
      "</rdf:li></rdf:Alt></dc:title>\n<pdfuaid:part>1</pdfuaid:part>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
  HPDF_Dict metadata = stream(about, false);
  name(metadata, "Type", "Metadata");
  name(metadata, "Subtype", "XML");
  check(HPDF_Dict_Add(catalogue, "Metadata", metadata));
  std::array<HPDF_BYTE, HPDF_MD5_KEY_LEN> digest{};
  HPDF_MD5Final(digest.data(), &digest_);
  HPDF_Array identity = array_in(document_->trailer, "ID");
  for (int i = 0; i < 2; ++i) {
    check(HPDF_Array_Add(identity, HPDF_Binary_New(document_->mmgr, digest.data(),
                                                   static_cast<HPDF_UINT>(digest.size()))));
  }
}

std::string Document::save() {
  write_structure();
  char letter = 'A';
  for (UsedFont& font : fonts_) write_font(font, letter++);
  write_information();
  check(HPDF_SaveToStream(document_));
  HPDF_UINT32 size = HPDF_GetStreamSize(document_);
  std::string file(size, '\0');
  check(HPDF_ReadFromStream(document_, reinterpret_cast<HPDF_BYTE*>(file.data()), &size));
  file.resize(size);
  return file;
}

}  // namespace bare
