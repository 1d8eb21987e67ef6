#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <hpdf.h>

namespace toolkit::pdf {

/// libharu's document with its objects, without its fonts, images and colours. Every call is
/// checked: a failure throws `Failure`, or std::bad_alloc where memory is short. The library's own
/// structures are touched in the few files that include this, so its version is checked, too.
class Haru {
 public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru(Haru&&) = delete;
  Haru& operator=(const Haru&) = delete;
  Haru& operator=(Haru&&) = delete;

  [[nodiscard]] HPDF_Doc document() const { return document_; }

  /// Throws unless the status, the document and the error handler all say that it went well.
  void check(HPDF_STATUS status) const;
  /// The same for a call that gives an object.
  template <class Object>
  Object* check(Object* object) const {
    if (object == nullptr) fail();
    check(HPDF_OK);
    return object;
  }

  [[nodiscard]] HPDF_Dict dict() const;           ///< belongs to nothing yet
  [[nodiscard]] HPDF_Dict indirect_dict() const;  ///< in the file under its own number
  [[nodiscard]] HPDF_Dict stream(std::string_view bytes, bool deflate) const;
  [[nodiscard]] HPDF_Array array() const;
  /// A text in which every code point can stand.
  void add_text(HPDF_Dict dict, const char* key, std::string_view utf8) const;
  [[nodiscard]] HPDF_Binary bytes(std::string_view bytes) const;

  void add(HPDF_Dict dict, const char* key, void* object) const;
  void add_name(HPDF_Dict dict, const char* key, std::string_view name) const;
  void add_number(HPDF_Dict dict, const char* key, std::size_t number) const;
  void add_integer(HPDF_Dict dict, const char* key, int number) const;
  void add_ascii(HPDF_Dict dict, const char* key, const std::string& text) const;
  [[nodiscard]] HPDF_Dict add_dict(HPDF_Dict dict, const char* key) const;
  [[nodiscard]] HPDF_Array add_array(HPDF_Dict dict, const char* key) const;

  /// The whole file.
  [[nodiscard]] std::string save() const;

 private:
  [[noreturn]] void fail() const;
  static void on_error(HPDF_STATUS error, HPDF_STATUS detail, void* self) noexcept;

  HPDF_Doc document_ = nullptr;
  HPDF_STATUS error_ = HPDF_OK;
  HPDF_STATUS detail_ = HPDF_OK;
};

/// For hooks of the library as well, which may not throw.
HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) noexcept;

/// `12 0 R`: how the file refers to an indirect object.
std::string reference(const void* object);

}  // namespace toolkit::pdf
