#!/usr/bin/env bash
# Two tagged PDFs joined, as a committee's agenda pack is: qpdf 11.3 with --empty, and pdfunite of
# poppler 22.12, leave out the structure tree, the language and "Tagged", yet keep each page's
# marks and its number in the tree that is gone. qpdf with the first file as its base keeps that
# file's tree; the second file's page then has the number of the first file's page (StructParents
# 0) and so answers to the first file's structure. qpdf --check finds nothing amiss in either of
# its own.
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

version=$(dpkg-query -W -f '${Version}' qpdf 2>log || true)
if [[ $version != 11.3.0-* ]]; then
  echo "skipped: qpdf is '$version', and this was seen with 11.3.0"
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

for name in first second; do
  content="/P <</MCID 0>> BDC BT /F1 12 Tf 20 150 Td (the $name file) Tj ET EMC"
  make_pdf <<END_OF_PDF >$name.pdf
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
done
qpdf --empty --pages first.pdf second.pdf -- empty.pdf
qpdf first.pdf --pages . second.pdf -- base.pdf
pdfunite first.pdf second.pdf unite.pdf

seen=
for name in first empty unite base; do
  qpdf --warning-exit-0 --qdf --object-streams=disable $name.pdf $name.qdf 2>log
  if qpdf --check $name.pdf >log 2>&1; then checked=good; else checked=warnings; fi
  seen+="$name: $(pdfinfo $name.pdf | sed -n 's/^Tagged: */tagged /p')"
  seen+=", trees $(grep -ac '/Type /StructTreeRoot' $name.qdf || true)"
  seen+=", languages $(grep -ac '/Lang (en-GB)' $name.qdf || true)"
  seen+=", pages with StructParents 0 $(grep -ac '/StructParents 0' $name.qdf || true)"
  if [[ $name != unite ]]; then seen+=", check $checked"; fi
  seen+=$'\n'
done

expected='first: tagged yes, trees 1, languages 1, pages with StructParents 0 1, check good
empty: tagged no, trees 0, languages 0, pages with StructParents 0 2, check good
unite: tagged no, trees 0, languages 0, pages with StructParents 0 2
base: tagged yes, trees 1, languages 1, pages with StructParents 0 2, check good
'
printf 'qpdf 11.3.0 (empty, base) and pdfunite 22.12.0 (unite):\n%s' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: tags are lost, or two pages share the first file's structure"
