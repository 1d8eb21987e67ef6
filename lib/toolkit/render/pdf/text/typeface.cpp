#include "toolkit/render/pdf/text/typeface.hpp"

#include <cmath>
#include <new>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace toolkit::pdf {
namespace {

template <class T, void (*destroy)(T*)>
struct Destroy {
  void operator()(T* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using SubsetInput =
    std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;

/// A big-endian 16-bit number, signed.
int number_at(hb_blob_t* blob, unsigned offset) {
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob, &length);
  if (offset + 2 > length) return 0;
  const auto byte = [&](unsigned at) { return static_cast<unsigned char>(data[at]); };
  return static_cast<std::int16_t>(
      static_cast<std::uint16_t>(byte(offset) << 8U | byte(offset + 1)));
}

hb_face_t* make_face(FontFile file) {
  const std::string_view bytes = font_bytes(file);
  const Blob blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                 HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  return hb_face_create(blob.get(), 0);
}

}  // namespace

void Typeface::Release::operator()(hb_face_t* face) const { hb_face_destroy(face); }
void Typeface::Release::operator()(hb_font_t* font) const { hb_font_destroy(font); }

Typeface::Typeface(FontFile file)
    : face_(make_face(file)),
      font_(hb_font_create(face_.get())),
      unit_(1000.0 / hb_face_get_upem(face_.get())),
      widths_(hb_face_get_glyph_count(face_.get()), -1) {
  for (char32_t c = 0; c < common; ++c) common_glyphs_[c] = look_up(c);
}

std::uint16_t Typeface::glyph(char32_t code_point) const {
  return code_point < common ? common_glyphs_[code_point] : look_up(code_point);
}

std::uint16_t Typeface::look_up(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(font_.get(), code_point, &glyph);
  return static_cast<std::uint16_t>(glyph);
}

int Typeface::width(std::uint16_t glyph) const {
  if (glyph >= widths_.size()) return 0;
  std::int16_t& known = widths_[glyph];
  if (known < 0) {
    known = static_cast<std::int16_t>(
        std::lround(hb_font_get_glyph_h_advance(font_.get(), glyph) * unit_));
  }
  return known;
}

Typeface::Metrics Typeface::metrics() const {
  const auto scaled = [&](int units) { return static_cast<int>(std::lround(units * unit_)); };
  const auto metric = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t position = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), tag, &position);
    return scaled(position);
  };
  Metrics metrics;
  metrics.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT);
  const Blob head(hb_face_reference_table(face_.get(), HB_TAG('h', 'e', 'a', 'd')));
  constexpr unsigned box_in_head = 36;
  for (unsigned side = 0; side < 4; ++side) {
    metrics.box[side] = scaled(number_at(head.get(), box_in_head + 2 * side));
  }
  char name[128] = "Font";
  unsigned size = sizeof name;
  hb_ot_name_get_utf8(face_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  metrics.postscript_name = name;
  return metrics;
}

std::string Typeface::subset(const std::vector<std::uint16_t>& glyphs) const {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_set_t* const wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint16_t glyph : glyphs) hb_set_add(wanted, glyph);
  // Viewers scale outlines: hints, kerning and names only add bytes. Glyphs are already placed.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag :
       {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
        HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
        HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'a', 's', 'p'),
        HB_TAG('F', 'F', 'T', 'M')}) {
    hb_set_add(dropped, tag);
  }
  const Face face(hb_subset_or_fail(face_.get(), input.get()));
  if (!face) throw std::bad_alloc();
  const Blob blob(hb_face_reference_blob(face.get()));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

const Typeface& Typefaces::operator[](FontFile file) {
  std::unique_ptr<Typeface>& typeface = typefaces_[index(file)];
  if (!typeface) typeface = std::make_unique<Typeface>(file);
  return *typeface;
}

}  // namespace toolkit::pdf
