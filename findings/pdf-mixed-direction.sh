#!/usr/bin/env bash
# An English line with a Hebrew word, painted by one text operator from left to right as it is to
# be seen: pdf.js 5.6, which Firefox shows PDFs with, turns the whole line round, so that the last
# English word comes first; pdftotext of poppler 22.12 keeps the English, puts embedding marks
# (U+202B, U+202C) that are not in the PDF into the text, and moves the space behind the Hebrew
# word to its front.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

version=$(dpkg-query -W -f '${Version}' poppler-utils 2>log || true)
if [[ $version != 22.12.0-* ]]; then
  echo "skipped: poppler-utils is '$version', and this was seen with 22.12.0"
  exit 77
fi

node=$(node -p 'process.versions.node.split(".").map(n => n.padStart(2, 0)).join("")' 2>log ||
  echo 0)
if [[ $node -lt 201900 ]] || ! command -v npm >log; then
  echo "skipped: pdfjs-dist 5.6.205 needs npm and node 20.19"
  exit 77
fi
npm install --prefix . --no-audit --no-fund --ignore-scripts pdfjs-dist@5.6.205 \
  >log 2>&1 || { cat log; exit 1; }
cat >text.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {getDocument, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';
const data = new Uint8Array(readFileSync(process.argv[2]));
const pdf = await getDocument({data, verbosity: VerbosityLevel.ERRORS}).promise;
const content = await (await pdf.getPage(1)).getTextContent();
console.log(content.items.map(item => item.str).join(''));
JS

# A PDF of the objects on standard input, one a line; \n in a line starts a new one.
make_pdf() {
  LC_ALL=C awk 'BEGIN { out = "%PDF-1.7\n" }
    { gsub(/\\n/, "\n"); at[NR] = length(out); out = out NR " 0 obj\n" $0 "\nendobj\n" }
    END { printf "%sxref\n0 %d\n0000000000 65535 f \n", out, NR + 1
          for (i = 1; i <= NR; ++i) printf "%010d 00000 n \n", at[i]
          printf "trailer\n<</Size %d/Root 1 0 R>>\n", NR + 1
          printf "startxref\n%d\n%%%%EOF\n", length(out) }'
}

# Helvetica's a to d stand for four Hebrew letters, in the order in which they are seen: dcba.
map='/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/H def/CMapType 2 def'
map+=' 1 begincodespacerange<00><FF>endcodespacerange 4 beginbfchar'
map+=' <41><05D0> <42><05D1> <43><05D2> <44><05D3> endbfchar endcmap end end'
content='BT /F1 12 Tf 20 150 Td (see DCBA here) Tj ET'
make_pdf <<END_OF_PDF >page.pdf
<</Type/Catalog/Pages 2 0 R>>
<</Type/Pages/Kids[3 0 R]/Count 1>>
<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>
<</Length ${#content}>>\nstream\n$content\nendstream
<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>
<</Length ${#map}>>\nstream\n$map\nendstream
END_OF_PDF
letters() {
  sed 's/\f//; /^$/d; y/אבגד/ABCD/; s/\xE2\x80\xAB/<U+202B>/g; s/\xE2\x80\xAC/<U+202C>/g'
}
seen="pdf.js: $(node text.mjs page.pdf | letters)
pdftotext: $(pdftotext page.pdf - | letters)"

expected='pdf.js: here ABCD see
pdftotext: see <U+202B> ABCD<U+202C>here'
echo 'pdfjs-dist 5.6.205 and poppler 22.12.0 read "see DCBA here", A to D for Hebrew letters:'
printf '%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: neither gives see ABCD here"
