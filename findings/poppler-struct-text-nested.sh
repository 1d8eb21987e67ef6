#!/usr/bin/env bash
# poppler 22.12's pdfinfo -struct-text ends a marked-content sequence at the first EMC inside it:
# of a paragraph that holds a nested sequence without an MCID, such as a word in another language,
# what follows that word is left out. PDF 1.7 (14.6.1) lets sequences nest, and pdftotext shows it
# all.
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

# A PDF of the objects on standard input, one a line; \n in a line starts a new one.
make_pdf() {
  LC_ALL=C awk 'BEGIN { out = "%PDF-1.7\n" }
    { gsub(/\\n/, "\n"); at[NR] = length(out); out = out NR " 0 obj\n" $0 "\nendobj\n" }
    END { printf "%sxref\n0 %d\n0000000000 65535 f \n", out, NR + 1
          for (i = 1; i <= NR; ++i) printf "%010d 00000 n \n", at[i]
          printf "trailer\n<</Size %d/Root 1 0 R>>\n", NR + 1
          printf "startxref\n%d\n%%%%EOF\n", length(out) }'
}

content='/P <</MCID 0>> BDC BT /F1 12 Tf 20 150 Td (The Welsh for council is ) Tj'
content+=' /Span <</Lang (cy)>> BDC (cyngor) Tj EMC (, said the clerk.) Tj ET EMC'
make_pdf <<END_OF_PDF >page.pdf
<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>
<</Type/Pages/Kids[3 0 R]/Count 1>>
<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/StructParents 0/Resources 9 0 R>>
<</Length ${#content}>>\nstream\n$content\nendstream
<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>
<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>
<</Nums[0[7 0 R]]>>
<</Font<</F1 5 0 R>>>>
END_OF_PDF
seen="pdftotext: $(pdftotext page.pdf - | sed '/^\f*$/d')
pdfinfo -struct-text: $(pdfinfo -struct-text page.pdf | sed -n 's/^ *"/"/p')"

expected='pdftotext: The Welsh for council is cyngor, said the clerk.
pdfinfo -struct-text: "The Welsh for council is cyngor"'
printf 'poppler 22.12.0 reads one paragraph:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the structure's text ends with the nested word"
