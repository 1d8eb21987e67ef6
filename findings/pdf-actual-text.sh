#!/usr/bin/env bash
# ActualText (PDF 1.7, 14.9.4) says what glyphs mean: here that 4 means "four". pdftotext of
# poppler 22.12 gives the ActualText; its neighbour pdfinfo -struct-text, and pdf.js 5.6, which
# Firefox shows PDFs with, give the glyphs. So one tagged sentence is read, searched and copied as
# two sentences.
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

content='BT /F1 12 Tf 20 150 Td /Span <</MCID 0/ActualText(four)>> BDC (4) Tj EMC ET'
make_pdf <<END_OF_PDF >page.pdf
<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>
<</Type/Pages/Kids[3 0 R]/Count 1>>
<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/StructParents 0/Resources 9 0 R>>
<</Length ${#content}>>\nstream\n$content\nendstream
<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>
<</Type/StructElem/S/Span/P 6 0 R/Pg 3 0 R/K 0>>
<</Nums[0[7 0 R]]>>
<</Font<</F1 5 0 R>>>>
END_OF_PDF
seen="pdftotext: $(pdftotext page.pdf - | sed '/^\f*$/d')
pdfinfo -struct-text: $(pdfinfo -struct-text page.pdf | sed -n 's/^ *"/"/p')
pdf.js: $(node text.mjs page.pdf)"

expected='pdftotext: four
pdfinfo -struct-text: "4"
pdf.js: 4'
printf 'poppler 22.12.0 and pdfjs-dist 5.6.205:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: only pdftotext heeds ActualText"
