#include "toolkit/render/pdf/file/haru.hpp"

#include <algorithm>
#include <limits>
#include <new>

#include <fmt/format.h>

#include "toolkit/files/failure.hpp"
#include "toolkit/render/pdf/file/utf16.hpp"

namespace toolkit::pdf {
namespace {

// What is done below its public calls was checked against these versions alone. The structures
// that it touches may change with each, so the library must be of the version of its header.
static_assert(HPDF_MAJOR_VERSION == 2 && ((HPDF_MINOR_VERSION == 3 && HPDF_BUGFIX_VERSION == 0) ||
                                          HPDF_MINOR_VERSION == 4),
              "toolkit was checked with libharu 2.3.0 and 2.4 only");
constexpr std::string_view built_with = HPDF_VERSION_TEXT;

/// Of PDF/A-2 (ISO 19005-2, 6.1.13); the library would take more.
constexpr std::size_t longest_string = 32'767;

void check_length(std::string_view text) {
  if (text.size() > longest_string) {
    throw Failure("the PDF cannot be made: a name or title in it is too long");
  }
}

}  // namespace

Haru::Haru() {
  if (HPDF_GetVersion() != built_with) {
    throw Failure(
        fmt::format("PDF needs libharu {}, and this system has {}", built_with, HPDF_GetVersion()));
  }
  document_ = HPDF_New(&Haru::on_error, this);
  if (document_ == nullptr) throw std::bad_alloc();
  check(HPDF_SetCompressionMode(document_, HPDF_COMP_ALL));
  document_->pdf_version = HPDF_VER_17;
}

Haru::~Haru() {
  if (document_ != nullptr) HPDF_Free(document_);
}

void Haru::on_error(HPDF_STATUS error, HPDF_STATUS detail, void* self) noexcept {
  // Only noted: nothing may be thrown through the library.
  auto& haru = *static_cast<Haru*>(self);
  if (haru.error_ != HPDF_OK) return;
  haru.error_ = error;
  haru.detail_ = detail;
}

void Haru::check(HPDF_STATUS status) const {
  if (status != HPDF_OK || error_ != HPDF_OK || HPDF_GetError(document_) != HPDF_OK) fail();
}

void Haru::fail() const {
  const HPDF_STATUS error = error_ != HPDF_OK ? error_ : HPDF_GetError(document_);
  // Short memory also comes as the detail of another error: the library's own, or zlib's -4.
  constexpr auto zlib_short_of_memory = static_cast<HPDF_STATUS>(-4);
  if (error == HPDF_OK || error == HPDF_FAILD_TO_ALLOC_MEM || detail_ == HPDF_FAILD_TO_ALLOC_MEM ||
      detail_ == zlib_short_of_memory) {
    throw std::bad_alloc();
  }
  throw Failure(fmt::format("the PDF cannot be made: libharu says 0x{:04X}, {}", error, detail_));
}

HPDF_Dict Haru::dict() const { return check(HPDF_Dict_New(document_->mmgr)); }

HPDF_Dict Haru::indirect_dict() const {
  HPDF_Dict made = dict();
  check(HPDF_Xref_Add(document_->xref, made));
  return made;
}

HPDF_Dict Haru::stream(std::string_view bytes, bool deflate) const {
  HPDF_Dict made = check(HPDF_DictStream_New(document_->mmgr, document_->xref));
  made->filter = deflate ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
  check(write_bytes(made->stream, bytes));
  return made;
}

HPDF_Array Haru::array() const { return check(HPDF_Array_New(document_->mmgr)); }

void Haru::add_text(HPDF_Dict dict, const char* key, std::string_view utf8) const {
  if (is_plain(utf8)) {
    add_ascii(dict, key, std::string(utf8));
  } else {
    add(dict, key, bytes(utf16_text(utf8)));
  }
}

HPDF_Binary Haru::bytes(std::string_view bytes) const {
  check_length(bytes);
  std::string copy(bytes);
  return check(HPDF_Binary_New(document_->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                               static_cast<HPDF_UINT>(copy.size())));
}

void Haru::add(HPDF_Dict dict, const char* key, void* object) const {
  check(HPDF_Dict_Add(dict, key, object));
}

void Haru::add_name(HPDF_Dict dict, const char* key, std::string_view name) const {
  check(HPDF_Dict_AddName(dict, key, std::string(name).c_str()));
}

void Haru::add_number(HPDF_Dict dict, const char* key, std::size_t number) const {
  check(HPDF_Dict_AddNumber(dict, key, static_cast<HPDF_INT32>(number)));
}

void Haru::add_integer(HPDF_Dict dict, const char* key, int number) const {
  check(HPDF_Dict_AddNumber(dict, key, number));
}

void Haru::add_ascii(HPDF_Dict dict, const char* key, const std::string& text) const {
  check_length(text);
  add(dict, key, check(HPDF_String_New(document_->mmgr, text.c_str(), nullptr)));
}

HPDF_Dict Haru::add_dict(HPDF_Dict dict, const char* key) const {
  HPDF_Dict made = this->dict();
  add(dict, key, made);
  return made;
}

HPDF_Array Haru::add_array(HPDF_Dict dict, const char* key) const {
  HPDF_Array made = array();
  add(dict, key, made);
  return made;
}

std::string Haru::save() const {
  check(HPDF_SaveToStream(document_));
  HPDF_UINT32 size = HPDF_GetStreamSize(document_);
  std::string file(size, '\0');
  check(HPDF_ReadFromStream(document_, reinterpret_cast<HPDF_BYTE*>(file.data()), &size));
  file.resize(size);
  return file;
}

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) noexcept {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

std::string reference(const void* object) {
  const auto* const header = static_cast<const HPDF_Obj_Header*>(object);
  return fmt::format("{} 0 R", header->obj_id & 0x00FFFFFFU);
}

}  // namespace toolkit::pdf
