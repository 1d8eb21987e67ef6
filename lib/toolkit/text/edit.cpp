#include "toolkit/text/edit.hpp"

#include <algorithm>
#include <stdexcept>

namespace toolkit {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Follows the bytes of a file along with the offsets of its source text.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {
    if (bytes.starts_with(utf8_mark)) at_ = utf8_mark.size();
  }

  [[nodiscard]] std::string_view before() const { return bytes_.substr(0, at_); }

  /// The bytes up to an offset of the source text; a line end counts from its first byte.
  std::string_view take_until(std::size_t offset) {
    const std::size_t begin = at_;
    for (; offset_ < offset && at_ < bytes_.size(); ++offset_) {
      at_ += bytes_.substr(at_).starts_with("\r\n") ? 2U : 1U;
    }
    if (offset_ < offset) throw std::logic_error("an edit lies past the end of the file");
    return bytes_.substr(begin, at_ - begin);
  }

  std::string_view take_rest() { return bytes_.substr(at_); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t offset_ = 0;
};

bool first_line_ends_with_crlf(std::string_view bytes) {
  const std::size_t newline = bytes.find('\n');
  return newline != std::string_view::npos && newline > 0 && bytes[newline - 1] == '\r';
}

void append_with_line_ends(std::string& out, std::string_view text, bool crlf) {
  for (const char c : text) {
    if (c == '\n' && crlf) out += '\r';
    out += c;
  }
}

}  // namespace

std::string apply_edits(std::string_view bytes, std::vector<Edit> edits) {
  // At one place, what is put in comes before what is taken out.
  std::ranges::stable_sort(edits, [](const Edit& left, const Edit& right) {
    return left.span.begin != right.span.begin ? left.span.begin < right.span.begin
                                               : left.span.end < right.span.end;
  });
  const bool crlf = first_line_ends_with_crlf(bytes);
  Reader reader(bytes);
  std::string out(reader.before());
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    if (edit.span.begin < done || edit.span.end < edit.span.begin) {
      throw std::logic_error("edits overlap");
    }
    out += reader.take_until(edit.span.begin);
    append_with_line_ends(out, edit.text, crlf);
    reader.take_until(edit.span.end);
    done = edit.span.end;
  }
  out += reader.take_rest();
  return out;
}

}  // namespace toolkit
