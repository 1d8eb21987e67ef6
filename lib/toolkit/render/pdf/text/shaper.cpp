#include "toolkit/render/pdf/text/shaper.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <span>

#include <fmt/format.h>
#include <fribidi.h>
#include <hb.h>
#include <linebreak.h>
#include <utf8proc.h>

#include "toolkit/text/normal_form.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit::pdf {
namespace {

constexpr char32_t first_right_to_left = 0x590;

/// More marks than this on a letter mean nothing (Unicode Standard Annex 15, stream-safe text), and
/// would take the libraries a time that grows with their square.
constexpr std::size_t max_marks = 30;

bool has_endless_marks(std::string_view text) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += std::max<std::size_t>(point.length, 1);
    const auto value = static_cast<utf8proc_int32_t>(point.value);
    marks = utf8proc_get_property(value)->combining_class == 0 ? 0 : marks + 1;
    if (marks > max_marks) return true;
  }
  return false;
}

/// Normal form C, so that a letter and its accent find the glyph that the font has for both. A tab
/// becomes a space.
std::string normalised(std::string text) {
  std::ranges::replace(text, '\t', ' ');
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return text;
  }
  if (has_endless_marks(text)) return text;
  return composed(text);
}

/// A digit, or a letter of an alphabet with capitals.
bool is_of_word(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
         category == UTF8PROC_CATEGORY_ND;
}

bool is_private_use(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CO;
}

bool is_invisible(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  // Format characters, and the selectors of variants.
  return category == UTF8PROC_CATEGORY_CF || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0100 && c <= 0xE01EF) || c == 0x034F;
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\n' || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F ||
         c == 0x3000;
}

FontFile font_for(bool bold, bool fallback) {
  if (fallback) return bold ? FontFile::fallback_bold : FontFile::fallback;
  return bold ? FontFile::sans_bold : FontFile::sans;
}

/// Nothing joins these (Unicode's Basic Latin to IPA Extensions); asking for each would take longer
/// than all the rest.
bool both_stand_alone(char32_t a, char32_t b) {
  const auto plain = [](char32_t c) {
    return c >= U' ' && c < 0x300 && c != 0xAD && c != 0xA9 && c != 0xAE;
  };
  return plain(a) && plain(b);
}

struct Letter {
  char32_t value = 0;
  std::uint32_t from = 0;  // byte
  std::uint32_t run = 0;
  std::uint8_t level = 0;
  bool starts_cluster = true;
  bool missing = false;
  FontFile font = FontFile::sans;
  hb_script_t script = HB_SCRIPT_COMMON;
};

/// Whether the shaper can give both to one call.
bool go_together(const Letter& a, const Letter& b) {
  return a.run == b.run && a.level == b.level && a.font == b.font && a.script == b.script &&
         a.missing == b.missing && a.value != U'\n' && b.value != U'\n';
}

}  // namespace

class Shaper::Work {
 public:
  Work(Shaper& shaper, std::vector<TextRun> runs) : shaper_(shaper) {
    shaped_.runs = std::move(runs);
  }

  ShapedText done() {
    read();
    if (letters_.empty()) return std::move(shaped_);
    shaped_.clusters.reserve(letters_.size());
    shaped_.glyphs.reserve(letters_.size());
    find_breaks();
    find_levels();
    find_clusters();
    find_scripts();
    for (std::size_t from = 0; from < letters_.size();) {
      std::size_t to = from + 1;
      while (to < letters_.size() && go_together(letters_[from], letters_[to])) ++to;
      shape(from, to);
      from = to;
    }
    return std::move(shaped_);
  }

 private:
  void read() {
    for (std::size_t run = 0; run < shaped_.runs.size(); ++run) {
      std::string& text = shaped_.runs[run].text;
      shaped_.text += normalised(std::move(text));
      text.clear();
      read_letters(static_cast<std::uint32_t>(run));
    }
  }

  void read_letters(std::uint32_t run) {
    std::size_t at = letters_.empty() ? 0 : end_of(letters_.size() - 1);
    while (at < shaped_.text.size()) {
      const CodePoint point = decode_utf8(shaped_.text, at);
      Letter letter;
      letter.value = point.length == 0 ? U'\uFFFD' : point.value;
      letter.from = static_cast<std::uint32_t>(at);
      letter.run = run;
      letters_.push_back(letter);
      at += std::max<std::size_t>(point.length, 1);
    }
  }

  /// The byte after a letter, while the letters after it are not read yet as well.
  [[nodiscard]] std::size_t end_of(std::size_t letter) const {
    if (letter + 1 < letters_.size()) return letters_[letter + 1].from;
    const CodePoint point = decode_utf8(shaped_.text, letters_[letter].from);
    return letters_[letter].from + std::max<std::size_t>(point.length, 1);
  }

  void find_breaks() {
    std::vector<utf32_t> points;
    points.reserve(letters_.size());
    for (const Letter& letter : letters_) {
      // There are texts that end the program within libunibreak 1.1. With a symbol for these
      // letters, which breaks alike, none is left.
      const bool unknown_there = letter.value >= 0x1F1E6 && letter.value <= 0x1F1FF;
      points.push_back(unknown_there ? 0x1F600 : letter.value);
    }
    // libunibreak 8.0 writes to the byte before what it is given, for some texts.
    break_buffer_.resize(1 + points.size());
    breaks_ = std::span(break_buffer_).subspan(1);
    set_linebreaks_utf32(points.data(), points.size(), "en", breaks_.data());
    // Nothing is gained by https:// alone at the end of a line.
    for (std::size_t i = 2; i < letters_.size(); ++i) {
      if (points[i] == U'/' && points[i - 1] == U'/' && points[i - 2] == U':') {
        breaks_[i] = LINEBREAK_NOBREAK;
      }
    }
    // What is said of LGBTQ+ or US$ stays together: a rule of Unicode 9, which 1.1 is older than.
    for (std::size_t i = 1; i < letters_.size(); ++i) {
      if ((points[i] == U'+' || points[i] == U'$') && is_of_word(points[i - 1])) {
        breaks_[i - 1] = LINEBREAK_NOBREAK;
      }
    }
  }

  void find_levels() {
    if (std::ranges::none_of(letters_, [](const Letter& letter) {
          return letter.value >= first_right_to_left && letter.value != U'\uFFFD' &&
                 FRIBIDI_IS_RTL(fribidi_get_bidi_type(letter.value));
        })) {
      return;
    }
    std::vector<FriBidiChar> points;
    for (const Letter& letter : letters_) points.push_back(letter.value);
    const auto count = static_cast<FriBidiStrIndex>(points.size());
    std::vector<FriBidiCharType> types(points.size());
    std::vector<FriBidiBracketType> brackets(points.size());
    std::vector<FriBidiLevel> levels(points.size());
    fribidi_get_bidi_types(points.data(), count, types.data());
    fribidi_get_bracket_types(points.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction,
                                            levels.data()) == 0) {
      throw std::bad_alloc();
    }
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      letters_[i].level = static_cast<std::uint8_t>(std::max<int>(levels[i], 0));
    }
    shaped_.right_to_left = FRIBIDI_IS_RTL(direction);
  }

  /// Parts the text where readers see separate letters, and finds a font for each.
  void find_clusters() {
    utf8proc_int32_t state = 0;
    std::size_t start = 0;
    for (std::size_t i = 1; i <= letters_.size(); ++i) {
      if (i < letters_.size() && i - start <= max_marks && joins(i, state)) {
        letters_[i].starts_cluster = false;
        continue;
      }
      choose_font(std::span(letters_).subspan(start, i - start));
      start = i;
    }
  }

  /// Whether a letter belongs to the one before it. The state is of the letters since the library
  /// was asked last, if there were others between.
  bool joins(std::size_t i, utf8proc_int32_t& state) const {
    const Letter& before = letters_[i - 1];
    const Letter& letter = letters_[i];
    if (before.run != letter.run || both_stand_alone(before.value, letter.value)) {
      state = 0;
      return false;
    }
    return !utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before.value),
                                             static_cast<utf8proc_int32_t>(letter.value), &state);
  }

  void choose_font(std::span<Letter> cluster) {
    const bool bold = shaped_.runs[cluster.front().run].bold;
    const bool only_newline = cluster.front().value == U'\n';
    for (const bool fallback : {false, true}) {
      const FontFile font = font_for(bold, fallback);
      if (only_newline || has_all(font, cluster)) {
        for (Letter& letter : cluster) letter.font = font;
        return;
      }
    }
    for (Letter& letter : cluster) {
      letter.font = font_for(bold, false);
      letter.missing = true;
      if (!has(letter.font, letter) && !has(font_for(bold, true), letter)) {
        note_missing(letter.value);
      }
    }
  }

  bool has_all(FontFile font, std::span<const Letter> cluster) const {
    return std::ranges::all_of(cluster, [&](const Letter& letter) { return has(font, letter); });
  }

  [[nodiscard]] bool has(FontFile font, const Letter& letter) const {
    const Typeface& typeface = shaper_.typefaces_[font];
    if (letter.value < 0x80) return typeface.glyph(letter.value) != 0;
    return is_invisible(letter.value) ||
           (!is_private_use(letter.value) && typeface.glyph(letter.value) != 0);
  }

  void note_missing(char32_t value) {
    std::vector<char32_t>& missing = shaper_.missing_;
    const auto at = std::ranges::lower_bound(missing, value);
    if (at == missing.end() || *at != value) missing.insert(at, value);
  }

  void find_scripts() {
    hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
    hb_script_t last = HB_SCRIPT_COMMON;
    for (Letter& letter : letters_) {
      if (letter.value < 0x80) {
        const char32_t small = letter.value | 0x20U;
        if (small >= U'a' && small <= U'z') last = HB_SCRIPT_LATIN;
        letter.script = last;
        continue;
      }
      const hb_script_t script = hb_unicode_script(unicode, letter.value);
      if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED) last = script;
      letter.script = last;
    }
  }

  void shape(std::size_t from, std::size_t to) {
    if (letters_[from].value == U'\n') {
      add_cluster(from, to, {});
    } else if (letters_[from].missing) {
      spell_out(from, to);
    } else {
      set_glyphs(from, to);
    }
  }

  void set_glyphs(std::size_t from, std::size_t to) {
    hb_buffer_t* const buffer = shaper_.buffer_.get();
    hb_buffer_clear_contents(buffer);
    for (std::size_t i = from; i < to; ++i) {
      hb_buffer_add(buffer, letters_[i].value, static_cast<unsigned>(i));
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_script(buffer, letters_[from].script);
    hb_buffer_set_direction(buffer,
                            letters_[from].level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
    const Typeface& typeface = shaper_.typefaces_[letters_[from].font];
    // Letters that keep a glyph each can be searched for and copied.
    static constexpr hb_feature_t features[] = {
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
    // Without memory for a plan it shapes nothing, and the buffer does not know of that.
    const hb_bool_t shaped =
        hb_shape_full(typeface.shaper(), buffer, features, std::size(features), nullptr);
    if (shaped == 0 || !hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    take_glyphs(from, to, typeface);
  }

  /// Digits keep their width, so that numbers in a column stand below each other.
  [[nodiscard]] bool is_within_number(std::size_t letter) const {
    const auto is_digit = [&](std::size_t i) {
      return i < letters_.size() && letters_[i].value >= U'0' && letters_[i].value <= U'9';
    };
    return is_digit(letter) && is_digit(letter + 1);
  }

  void take_glyphs(std::size_t from, std::size_t to, const Typeface& typeface) {
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(shaper_.buffer_.get(), &count);
    const hb_glyph_position_t* const places =
        hb_buffer_get_glyph_positions(shaper_.buffer_.get(), &count);
    const auto scaled = [&](hb_position_t units) {
      return static_cast<float>(units * typeface.unit());
    };
    // One group of glyphs a cluster. From right to left the last cluster comes first.
    struct Group {
      std::size_t letter;
      unsigned from;
      unsigned to;
    };
    std::vector<Group> groups;
    for (unsigned i = 0; i < count; ++i) {
      if (groups.empty() || groups.back().letter != infos[i].cluster) {
        groups.push_back({infos[i].cluster, i, i});
      }
      groups.back().to = i + 1;
    }
    if (letters_[from].level % 2 == 1) std::ranges::reverse(groups);
    std::vector<PlacedGlyph> glyphs;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      glyphs.clear();
      bool known = true;
      for (unsigned i = groups[g].from; i < groups[g].to; ++i) {
        known &= infos[i].codepoint != 0;
        glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint),
                          scaled(places[i].x_advance), scaled(places[i].x_offset),
                          scaled(places[i].y_offset)});
      }
      const std::size_t end = g + 1 < groups.size() ? groups[g + 1].letter : to;
      if (glyphs.size() == 1 && is_within_number(groups[g].letter)) {
        glyphs.front().advance = static_cast<float>(typeface.width(glyphs.front().id));
      }
      if (known) {
        add_cluster(groups[g].letter, end, glyphs);
      } else {
        // Some format characters are to be seen after all, and no font has them.
        give_up(groups[g].letter, end);
        spell_out(groups[g].letter, end);
      }
    }
  }

  void give_up(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      letters_[i].missing = true;
      if (shaper_.typefaces_[letters_[i].font].glyph(letters_[i].value) == 0) {
        note_missing(letters_[i].value);
      }
    }
  }

  /// `[U+4E2D]` for each letter that no font has.
  void spell_out(std::size_t from, std::size_t to) {
    for (std::size_t start = from; start < to;) {
      std::size_t end = start + 1;
      while (end < to && !letters_[end].starts_cluster) ++end;
      std::string code;
      for (std::size_t i = start; i < end; ++i) {
        code += fmt::format("{}{:04X}", i == start ? "U+" : " ",
                            static_cast<std::uint32_t>(letters_[i].value));
      }
      const Typeface& typeface = shaper_.typefaces_[letters_[start].font];
      std::vector<PlacedGlyph> glyphs;
      for (const char c : fmt::format("[{}]", code)) {
        const std::uint16_t glyph = typeface.glyph(static_cast<unsigned char>(c));
        glyphs.push_back({glyph, static_cast<float>(typeface.width(glyph)), 0, 0});
      }
      add_cluster(start, end, glyphs);
      start = end;
    }
  }

  void add_cluster(std::size_t from, std::size_t to, std::span<const PlacedGlyph> glyphs) {
    const Letter& letter = letters_[from];
    Cluster cluster;
    cluster.from = letter.from;
    cluster.to = static_cast<std::uint32_t>(end_of(to - 1));
    cluster.first_glyph = static_cast<std::uint32_t>(shaped_.glyphs.size());
    cluster.glyphs = static_cast<std::uint32_t>(glyphs.size());
    for (const PlacedGlyph& glyph : glyphs) cluster.width += glyph.advance;
    cluster.run = letter.run;
    cluster.font = letter.font;
    cluster.level = letter.level;
    cluster.blank = is_blank(letter.value) && to == from + 1;
    cluster.missing = letter.missing;
    const char verdict = breaks_[to - 1];
    const bool last = to == letters_.size();
    cluster.break_after = letter.value == U'\n'                  ? BreakAfter::must
                          : verdict == LINEBREAK_NOBREAK || last ? BreakAfter::none
                                                                 : BreakAfter::may;
    shaped_.glyphs.insert(shaped_.glyphs.end(), glyphs.begin(), glyphs.end());
    shaped_.clusters.push_back(cluster);
  }

  Shaper& shaper_;
  ShapedText shaped_;
  std::vector<Letter> letters_;
  std::vector<char> break_buffer_;
  std::span<char> breaks_;  // one after each letter
};

void Shaper::Release::operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }

Shaper::Shaper() : buffer_(hb_buffer_create()) {
  // It writes a table that is the library's own, which another thread may be reading by now.
  static const bool is_ready = (init_linebreak(), true);
  static_cast<void>(is_ready);
}

ShapedText Shaper::shape(std::vector<TextRun> runs) { return Work(*this, std::move(runs)).done(); }

}  // namespace toolkit::pdf
