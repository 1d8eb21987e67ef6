#!/usr/bin/env bash
# libharu 2.3.0: an embedded TrueType font loses accents without an error. DejaVu Sans Bold builds
# s with caron from two glyphs, one of which is built from another; the subset that libharu embeds
# follows the first step only, and the page shows a plain s. The text behind it is still right, so
# that copying, searching and reading aloud tell nothing. A w with circumflex, one step, is fine.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in libhpdf-dev=2.3.0+dfsg-1+b1 libhpdf-2.3.0=2.3.0+dfsg-1+b1 fonts-dejavu-core=2.37-6; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
libraries=$(dirname -- "$(find root -name libhpdf.so)")
for program in pdftoppm pdftotext; do
  command -v "$program" >log || { echo "skipped: there is no $program (poppler-utils)"; exit 77; }
done

cat >probe.c <<'C'
#include <hpdf.h>

/* A page with one text in the font, written to a file. */
int main(int count, char** args) {
  if (count != 4) return 2;
  HPDF_Doc pdf = HPDF_New(NULL, NULL);
  HPDF_UseUTFEncodings(pdf);
  HPDF_Font font = HPDF_GetFont(pdf, HPDF_LoadTTFontFromFile(pdf, args[1], HPDF_TRUE), "UTF-8");
  HPDF_Page page = HPDF_AddPage(pdf);
  HPDF_Page_BeginText(page);
  HPDF_Page_SetFontAndSize(page, font, 40);
  HPDF_Page_TextOut(page, 50, 700, args[2]);
  HPDF_Page_EndText(page);
  const HPDF_STATUS saved = HPDF_SaveToFile(pdf, args[3]);
  const HPDF_STATUS error = HPDF_GetError(pdf);
  HPDF_Free(pdf);
  return saved != HPDF_OK || error != HPDF_OK;
}
C
gcc -O0 -I root/usr/include probe.c -L "$libraries" -l hpdf -o probe
font=$(find "$PWD/root" -name DejaVuSans-Bold.ttf)
draw() {
  LD_LIBRARY_PATH=$libraries ./probe "$font" "$1" "$2.pdf"
  pdftoppm -r 60 "$2.pdf" "$2" 2>log
}
draw s plain-s
draw $'\u0161' caron-s
draw w plain-w
draw $'\u0175' circumflex-w

same() { if cmp -s "$1-1.ppm" "$2-1.ppm"; then echo same; else echo different; fi; }
seen="s and s with caron: $(same plain-s caron-s)
w and w with circumflex: $(same plain-w circumflex-w)
text behind s with caron: $(pdftotext caron-s.pdf - 2>log | head -n 1)"

expected=$'s and s with caron: same\nw and w with circumflex: different
text behind s with caron: \u0161'
printf 'libharu 2.3.0 with DejaVu Sans Bold 2.37, pages compared as pictures:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the caron is not drawn, and every call succeeds"
