#include "render/pdf/read_pdf.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <stdexcept>

#include <zlib.h>

namespace toolkit::test {
namespace {

[[noreturn]] void refuse(const std::string& why) { throw std::runtime_error("a bad PDF: " + why); }

std::string inflated(std::string_view bytes) {
  z_stream state{};
  if (inflateInit(&state) != Z_OK) refuse("zlib does not start");
  std::string in(bytes);
  state.next_in = reinterpret_cast<Bytef*>(in.data());
  state.avail_in = static_cast<uInt>(in.size());
  std::string out;
  std::array<char, 65536> part{};
  int result = Z_OK;
  while (result == Z_OK) {
    state.next_out = reinterpret_cast<Bytef*>(part.data());
    state.avail_out = part.size();
    result = inflate(&state, Z_NO_FLUSH);
    out.append(part.data(), part.size() - state.avail_out);
  }
  inflateEnd(&state);
  if (result != Z_STREAM_END) refuse("a stream that is not deflated rightly");
  return out;
}

int number_at(std::string_view text, std::size_t at) {
  int number = 0;
  const std::string_view digits = text.substr(at);
  if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc{}) {
    refuse("no number where one belongs");
  }
  return number;
}

}  // namespace

/// Runs a page's operators as far as texts need it.
class ReadPdf::ContentReader {
 public:
  ContentReader(ReadPdf& pdf, std::size_t page) : pdf_(pdf), page_(page) {}

  void run(std::string_view content) {
    const PdfValue& fonts = pdf_.pages_[page_]["Resources"];
    for (std::size_t at = 0;;) {
      PdfValue value = read_pdf_value(content, at);
      if (!value) break;
      if (value.kind != PdfValue::Kind::op) {
        operands_.push_back(std::move(value));
        continue;
      }
      execute(value.text, pdf_.follow(fonts));
      operands_.clear();
    }
    if (!tags_.empty() || in_text_) refuse("something is still open at the end of a page");
    if (!operands_.empty()) refuse("operands without an operator");
  }

 private:
  struct Tag {
    std::string name;
    int content = -1;
    std::optional<std::string> actual;
  };

  [[nodiscard]] const PdfValue& operand(std::size_t index, std::size_t count) const {
    if (operands_.size() != count) refuse("an operator with other operands");
    return operands_[index];
  }

  void execute(const std::string& op, const PdfValue& resources) {
    if (op == "BDC") {
      begin_content();
    } else if (op == "EMC") {
      if (tags_.empty() || in_text_) refuse("EMC where nothing ends");
      tags_.pop_back();
    } else if (op == "BT" || op == "ET") {
      if (in_text_ == (op == "BT") || tags_.empty()) refuse(op + " out of place");
      in_text_ = !in_text_;
      move_to(0, 0);
    } else if (op == "Tf") {
      const std::string& name = operand(0, 2).text;
      if (!fonts_.contains(name)) {
        fonts_[name] = pdf_.font(pdf_.follow(resources["Font"])[name]);
      }
      font_ = &fonts_[name];
      size_ = operand(1, 2).number;
    } else if (op == "Ts") {
      rise_ = operand(0, 1).number;
    } else if (op == "Td") {
      move_to(x_ + operand(0, 2).number, y_ + operand(1, 2).number);
    } else if (op == "Tm") {
      move_to(operand(4, 6).number, operand(5, 6).number);
    } else if (op == "Tj" || op == "TJ") {
      show(operand(0, 1));
    } else if (tags_.empty()) {
      refuse("an operator outside marked content");
    }
  }

  void move_to(double x, double y) {
    x_ = pen_ = x;
    y_ = y;
  }

  void begin_content() {
    if (in_text_) refuse("marked content begins within text");
    Tag tag;
    tag.name = operand(0, 2).text;
    const PdfValue& properties = operand(1, 2);
    if (properties["MCID"]) {
      tag.content = properties["MCID"].whole();
      if (!pdf_.texts_.try_emplace({page_, tag.content}).second) refuse("a number used twice");
    }
    if (properties["ActualText"]) {
      tag.actual = properties["ActualText"].words();
      if (tag.content >= 0) pdf_.texts_[{page_, tag.content}] = *tag.actual;
    }
    tags_.push_back(std::move(tag));
    if (tags_.size() > 1) refuse("marked content within marked content");
  }

  void show(const PdfValue& what) {
    if (!in_text_ || font_ == nullptr || tags_.empty()) refuse("text out of place");
    const Tag& tag = tags_.back();
    Shown shown{page_, pen_, y_, rise_, {}, {}, tag.name, tag.content};
    if (what.kind == PdfValue::Kind::array) {
      for (const PdfValue& item : what.items) {
        if (item.kind == PdfValue::Kind::string) {
          show_codes(item.text, shown);
        } else {
          pen_ -= item.number * size_ / 1000;
        }
      }
    } else {
      show_codes(what.text, shown);
    }
    if (tag.content >= 0 && !tag.actual) pdf_.texts_[{page_, tag.content}] += shown.text;
    pdf_.shown_.push_back(std::move(shown));
  }

  void show_codes(std::string_view bytes, Shown& shown) {
    if (bytes.size() % 2 != 0) refuse("half a code");
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
      const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
      const auto code = static_cast<unsigned>(byte(i) << 8U | byte(i + 1));
      const auto found = font_->texts.find(code);
      if (found == font_->texts.end()) refuse("a code that stands for nothing");
      shown.text += found->second;
      shown.glyphs.push_back(pen_);
      pen_ += font_->widths.at(code) * size_ / 1000;
    }
  }

  ReadPdf& pdf_;
  std::size_t page_;
  std::vector<PdfValue> operands_;
  std::vector<Tag> tags_;
  std::map<std::string, Font> fonts_;
  const Font* font_ = nullptr;
  bool in_text_ = false;
  double size_ = 0;
  double rise_ = 0;
  double x_ = 0;  // of the line
  double y_ = 0;
  double pen_ = 0;
};

ReadPdf::ReadPdf(std::string bytes) : bytes_(std::move(bytes)) {
  if (!bytes_.starts_with("%PDF-1.7")) refuse("it does not say that it is one");
  read_objects();
  const PdfValue& root = follow(catalogue()["Pages"]);
  for (const PdfValue& kid : follow(root["Kids"]).items) {
    page_objects_.push_back(kid.whole());
    pages_.push_back(follow(kid));
    if (pages_.back()["Type"].text != "Page") refuse("a page that is none");
  }
  for (std::size_t page = 0; page < pages_.size(); ++page) read_page(page);
}

void ReadPdf::read_objects() {
  const std::string_view file = bytes_;
  auto at = static_cast<std::size_t>(number_at(file, file.rfind("startxref") + 10));
  if (!file.substr(at).starts_with("xref")) refuse("no table of objects where it should be");
  at = file.find_first_of("0123456789", at);
  if (number_at(file, at) != 0) refuse("a table that does not start at 0");
  const int count = number_at(file, file.find(' ', at) + 1);
  at = file.find('\n', at) + 1;
  for (int number = 0; number < count; ++number, at += 20) {
    if (file.at(at + 17) == 'f') continue;
    const std::string start = std::to_string(number) + " 0 obj";
    auto place = static_cast<std::size_t>(number_at(file, at));
    if (!file.substr(place).starts_with(start)) refuse("the table misses object " + start);
    place += start.size();
    objects_[number] = {read_pdf_value(file, place), {}};
    const std::size_t stream = file.find_first_not_of("\r\n ", place);
    if (!file.substr(stream).starts_with("stream")) continue;
    objects_[number].stream = file.substr(file.find('\n', stream) + 1);
  }
  at = file.find("trailer", at) + 7;
  trailer_ = read_pdf_value(file, at);
  for (auto& [number, object] : objects_) {
    if (object.stream.empty()) continue;
    const auto length = static_cast<std::size_t>(follow(object.value["Length"]).whole());
    const std::string_view after = object.stream.substr(length, 11);
    if (after.find("endstream") == std::string_view::npos) refuse("a stream of another length");
    object.stream = object.stream.substr(0, length);
  }
}

const PdfValue& ReadPdf::follow(const PdfValue& value) const {
  if (value.kind != PdfValue::Kind::reference) return value;
  const auto found = objects_.find(value.whole());
  if (found == objects_.end()) refuse("a reference to nothing");
  return found->second.value;
}

std::string ReadPdf::stream(const PdfValue& reference) const {
  if (reference.kind != PdfValue::Kind::reference) refuse("a stream that is no object");
  const Object& object = objects_.at(reference.whole());
  // Nothing is written for a stream of nothing.
  const bool deflated = object.value["Filter"] && !object.stream.empty();
  return deflated ? inflated(object.stream) : std::string(object.stream);
}

std::string ReadPdf::content(std::size_t page) const { return stream(pages_[page]["Contents"]); }

void ReadPdf::read_page(std::size_t page) { ContentReader(*this, page).run(content(page)); }

ReadPdf::Font ReadPdf::font(const PdfValue& reference) const {
  Font font;
  const PdfValue& inner = follow(follow(reference)["DescendantFonts"].at(0));
  for (std::size_t i = 0; i < inner["W"].items.size(); i += 2) {
    if (inner["W"].at(i).whole() != static_cast<int>(font.widths.size())) refuse("a gap in widths");
    for (const PdfValue& width : inner["W"].at(i + 1).items) font.widths.push_back(width.number);
  }
  const std::string map = stream(follow(reference)["ToUnicode"]);
  bool in_list = false;
  PdfValue code;
  for (std::size_t at = 0;;) {
    const PdfValue value = read_pdf_value(map, at);
    if (!value) return font;
    if (value.kind == PdfValue::Kind::op) {
      in_list = value.text == "beginbfchar";
    } else if (in_list && value.kind == PdfValue::Kind::string) {
      if (!code) {
        code = value;
        continue;
      }
      const unsigned high = static_cast<unsigned char>(code.text.at(0));
      font.texts[high << 8U | static_cast<unsigned char>(code.text.at(1))] = from_utf16(value.text);
      code = {};
    }
  }
}

std::string ReadPdf::artifacts(std::size_t page) const {
  std::string out;
  for (const Shown& shown : shown_) {
    if (shown.page == page && shown.tag == "Artifact") out += shown.text + "\n";
  }
  return out;
}

std::size_t ReadPdf::page_number(const PdfValue& reference) const {
  const auto found = std::ranges::find(page_objects_, reference.whole());
  if (found == page_objects_.end()) refuse("a page that is not in the document");
  return static_cast<std::size_t>(found - page_objects_.begin());
}

const PdfValue& ReadPdf::document() const {
  return follow(follow(catalogue()["StructTreeRoot"])["K"].at(0));
}

std::vector<ReadPdf::Kid> ReadPdf::kids(const PdfValue& element) const {
  std::vector<Kid> kids;
  const PdfValue& all = element["K"];
  if (!all) return kids;
  const bool alone = all.kind != PdfValue::Kind::array;
  for (const PdfValue& kid : alone ? std::span(&all, 1) : std::span(all.items)) {
    if (kid.kind == PdfValue::Kind::reference) {
      kids.push_back({{}, &follow(kid)});
    } else if (kid.kind == PdfValue::Kind::dict && kid["Type"].text == "OBJR") {
      kids.push_back({{}, nullptr});
    } else {
      const bool elsewhere = kid.kind == PdfValue::Kind::dict;
      const std::size_t page = page_number(elsewhere ? kid["Pg"] : element["Pg"]);
      const int number = elsewhere ? kid["MCID"].whole() : kid.whole();
      const std::string& text = texts_.at({page, number});
      if (text.empty()) continue;
      if (kids.empty() || !kids.back().text) kids.push_back({std::string(), nullptr});
      *kids.back().text += text;
    }
  }
  return kids;
}

std::string ReadPdf::structure(const PdfValue& element) const {
  std::string out = element["S"].text;
  if (element["Alt"]) out += "{" + element["Alt"].words() + "}";
  const std::vector<Kid> all = kids(element);
  if (all.empty()) return out;
  char before = '[';
  for (const Kid& kid : all) {
    out += before;
    before = ' ';
    out += kid.text                 ? "'" + *kid.text + "'"
           : kid.element != nullptr ? structure(*kid.element)
                                    : "*";
  }
  return out + "]";
}

std::string ReadPdf::words(const PdfValue& element) const {
  std::string out;
  for (const Kid& kid : kids(element)) {
    if (kid.text) out += *kid.text;
    if (kid.element != nullptr) out += words(*kid.element);
  }
  return out;
}

std::string ReadPdf::bookmarks_under(const PdfValue& parent) const {
  std::string out;
  for (PdfValue next = parent["First"]; next;) {
    const PdfValue& item = follow(next);
    if (!out.empty()) out += ' ';
    out += std::to_string(page_number(item["Dest"].at(0)) + 1) + " " + item["Title"].words();
    if (const std::string inner = bookmarks_under(item); !inner.empty()) out += " (" + inner + ")";
    next = item["Next"];
  }
  return out;
}

std::string ReadPdf::bookmarks() const {
  if (!catalogue()["Outlines"]) return {};
  return bookmarks_under(follow(catalogue()["Outlines"]));
}

}  // namespace toolkit::test
