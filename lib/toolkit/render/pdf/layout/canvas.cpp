#include "toolkit/render/pdf/layout/canvas.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "toolkit/render/pdf/file/operators.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// Less than this many thousandths of the type size cannot be seen; what is left out is kept until
/// it adds up to more.
constexpr double invisible = 4;

/// The order in which clusters stand from left to right. Rule L2 of the bidirectional algorithm:
/// from the highest level down, runs of at least that level are turned round. Blanks at the line's
/// end take the paragraph's direction (L1).
std::vector<std::uint32_t> visual_order(const ShapedText& text, const LineSpan& line) {
  std::vector<std::uint32_t> order;
  std::vector<int> levels;
  for (std::uint32_t i = line.from; i < line.to; ++i) {
    order.push_back(i);
    levels.push_back(text.clusters[i].level);
  }
  for (std::size_t end = order.size(); end > 0 && text.clusters[order[end - 1]].blank; --end) {
    levels[end - 1] = text.right_to_left ? 1 : 0;
  }
  for (int level = std::ranges::max(levels); level > 0; --level) {
    for (std::size_t from = 0; from < order.size();) {
      std::size_t to = from;
      while (to < order.size() && levels[to] >= level) ++to;
      const auto turn = [&](auto& list) {
        std::reverse(list.begin() + static_cast<std::ptrdiff_t>(from),
                     list.begin() + static_cast<std::ptrdiff_t>(to));
      };
      turn(order);
      turn(levels);
      from = std::max(to, from + 1);
    }
  }
  return order;
}

}  // namespace

std::vector<ClusterPlace> places(const ShapedText& text, const LineSpan& line, double size) {
  std::vector<ClusterPlace> out;
  out.reserve(line.to - line.from);
  double x = 0;
  bool one_way = true;
  for (std::uint32_t i = line.from; i < line.to; ++i) {
    one_way &= text.clusters[i].level == 0;
    out.push_back({i, x});
    x += text.clusters[i].width * size / 1000;
  }
  if (one_way) return out;
  // Blanks at its end hang over the edge on either side.
  x = 0;
  for (std::uint32_t i = line.to; text.right_to_left && i > line.from; --i) {
    if (!text.clusters[i - 1].blank) break;
    x -= text.clusters[i - 1].width * size / 1000;
  }
  for (const std::uint32_t cluster : visual_order(text, line)) {
    out[cluster - line.from].x = x;
    x += text.clusters[cluster].width * size / 1000;
  }
  return out;
}

/// One BT … ET, or several around replacements, with as few changes of place as they need.
class Canvas::TextObject {
 public:
  TextObject(Canvas& canvas, const ShapedText& text, double size, double baseline)
      : canvas_(canvas), text_(text), size_(size), baseline_(baseline) {}

  void show(const Cluster& cluster, double x) {
    const std::span<const PlacedGlyph> glyphs =
        std::span(text_.glyphs).subspan(cluster.first_glyph, cluster.glyphs);
    if (glyphs.empty()) return;
    const std::string_view words = text_.text_of(cluster);
    if (!cluster.missing && can_share(cluster, glyphs.size())) {
      move_to(cluster, x);
      put(glyphs, cluster.font, words);
      pen_ = x + cluster.width * size_ / 1000;
    } else {
      instead_of(words, cluster, glyphs, x);
    }
  }

  /// A glyph that stands for something else, such as the hyphen of a broken word.
  void show(char glyph_of, std::string_view words, const Cluster& like, double x) {
    move_to(like, x);
    const Typeface& typeface = canvas_.shaper_.typefaces()[like.font];
    const std::uint16_t glyph = typeface.glyph(static_cast<unsigned char>(glyph_of));
    const PlacedGlyph placed{glyph, static_cast<float>(typeface.width(glyph)), 0, 0};
    put({&placed, 1}, like.font, words);
    pen_.reset();
  }

  void end() {
    if (!open_) return;
    flush();
    // A rise would outlive the text object.
    if (rise_ != 0) canvas_.pdf_.content() += "0 Ts\n";
    rise_ = 0;
    canvas_.pdf_.content() += "ET\n";
    open_ = false;
  }

 private:
  void begin() {
    canvas_.pdf_.content() += "BT\n";
    open_ = true;
    fresh_ = true;
    pen_.reset();
  }

  void move_to(const Cluster& cluster, double x) {
    if (!open_) begin();
    const ColourRole ink = text_.runs[cluster.run].ink;
    if (ink != ink_ || cluster.font != font_) {
      flush();
      canvas_.pdf_.set_fill(ink);
      canvas_.pdf_.set_font(cluster.font, size_);
      ink_ = ink;
      font_ = cluster.font;
    }
    if (pen_ && std::abs(*pen_ - x) <= 0.01) return;
    flush();
    std::string& out = canvas_.pdf_.content();
    if (!fresh_) out += "1 0 0 1 ";
    add_number(out, x);
    add_number(out, baseline_);
    out += fresh_ ? "Td\n" : "Tm\n";
    fresh_ = false;
    shift_ = 0;
  }

  /// Whether its letters can be dealt out to its glyphs, one or more to each, in the order in which
  /// they are read.
  [[nodiscard]] bool can_share(const Cluster& cluster, std::size_t glyphs) const {
    return glyphs == 1 ||
           (cluster.level % 2 == 0 && glyphs <= count_code_points(text_.text_of(cluster)));
  }

  /// Glyphs that are not what is read: letters that no font has, or whose order is another.
  void instead_of(std::string_view words, const Cluster& cluster,
                  std::span<const PlacedGlyph> glyphs, double x) {
    end();
    const auto replacement = canvas_.pdf_.replace(words);
    move_to(cluster, x);
    const Typeface& typeface = canvas_.shaper_.typefaces()[cluster.font];
    for (const PlacedGlyph& glyph : glyphs) {
      put({&glyph, 1}, cluster.font, own_text(typeface, glyph.id, words));
    }
    end();
  }

  /// What a glyph of a replacement stands for by itself: the letters of a code, or the first of
  /// the words.
  static std::string own_text(const Typeface& typeface, std::uint16_t glyph,
                              std::string_view words) {
    for (char c = ' '; c <= '~'; ++c) {
      if (typeface.glyph(static_cast<unsigned char>(c)) == glyph) return {c};
    }
    return std::string(words.substr(0, decode_utf8(words, 0).length));
  }

  void put(std::span<const PlacedGlyph> glyphs, FontFile font, std::string_view words) {
    const Typeface& typeface = canvas_.shaper_.typefaces()[font];
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const PlacedGlyph& glyph = glyphs[i];
      const bool last = i + 1 == glyphs.size();
      const std::size_t length = last ? words.size() : decode_utf8(words, 0).length;
      if (glyph.dy != rise_) {
        flush();
        add_number(canvas_.pdf_.content(), glyph.dy * size_ / 1000);
        canvas_.pdf_.content() += "Ts\n";
        rise_ = glyph.dy;
      }
      shift_ += glyph.dx;
      settle();
      if (!in_string_) row_ += '(';
      in_string_ = true;
      add_code(row_, canvas_.pdf_.code(font, glyph.id, words.substr(0, length)));
      words.remove_prefix(length);
      // Viewers go on by the width in the font, the shaper by what it settled on.
      shift_ += glyph.advance - static_cast<float>(typeface.width(glyph.id)) - glyph.dx;
    }
  }

  /// Writes the pen's way that glyphs do not go by themselves.
  void settle() {
    if (std::abs(shift_) < invisible) return;
    if (in_string_) row_ += ')';
    in_string_ = false;
    moved_ = true;
    const auto amount = static_cast<int>(std::lround(-shift_));
    char digits[16];
    row_.append(digits, std::to_chars(digits, digits + sizeof digits, amount).ptr);
    shift_ += amount;
  }

  void flush() {
    if (row_.empty()) return;
    settle();
    if (in_string_) row_ += ')';
    std::string& out = canvas_.pdf_.content();
    if (moved_) {
      out += '[';
      out += row_;
      out += "]TJ\n";
    } else {
      out += row_;
      out += "Tj\n";
    }
    row_.clear();
    in_string_ = false;
    moved_ = false;
  }

  Canvas& canvas_;
  const ShapedText& text_;
  double size_;
  double baseline_;
  bool open_ = false;
  bool fresh_ = true;  // nothing is placed in this text object yet
  std::string row_;
  bool in_string_ = false;
  bool moved_ = false;  // the row has more than one string
  double shift_ = 0;    // thousandths that the pen is behind
  float rise_ = 0;
  std::optional<ColourRole> ink_;
  std::optional<FontFile> font_;
  std::optional<double> pen_;
};

void Canvas::text(const ShapedText& text, const LineSpan& line,
                  std::span<const ClusterPlace> clusters, double size, double x, double baseline) {
  if (clusters.empty()) return;
  TextObject object(*this, text, size, baseline);
  for (const ClusterPlace& place : clusters) {
    const Cluster& cluster = text.clusters[place.cluster];
    const bool ends_line = place.cluster + 1 == line.to;
    const bool ends_text = place.cluster + 1 == text.clusters.size();
    if (ends_line && !ends_text && text.text_of(cluster) == soft_hyphen) {
      object.show('-', soft_hyphen, cluster, x + place.x);
    } else if (text.text_of(cluster) == "\n") {
      // Words on the next line are other words.
      if (!ends_text) object.show(' ', " ", cluster, x + place.x);
    } else {
      object.show(cluster, x + place.x);
    }
  }
  object.end();
}

void Canvas::rectangle(const Box& box, ColourRole fill) {
  pdf_.set_fill(fill);
  std::string& out = pdf_.content();
  for (const double number : {box.left, box.bottom, box.right - box.left, box.top - box.bottom}) {
    add_number(out, number);
  }
  out += "re f\n";
}

void Canvas::rule(double from, double to, double y, double width, ColourRole ink) {
  std::string& out = pdf_.content();
  out += colour_operands(ink);
  out += " RG\n";
  add_number(out, width);
  out += "w\n";
  add_number(out, from);
  add_number(out, y);
  out += "m ";
  add_number(out, to);
  add_number(out, y);
  out += "l S\n";
}

}  // namespace toolkit::pdf
