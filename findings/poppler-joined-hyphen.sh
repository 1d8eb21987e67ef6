#!/usr/bin/env bash
# poppler 22.12's pdftotext takes a hyphen at the end of a line for one that a typesetter put in,
# and drops it when it joins the lines, next to digits too: a period "2025-26" that is broken
# after its hyphen comes out as the number 202526, and the id FP-7 as FP7. With -layout or -raw it
# stays.
set -euo pipefail

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

content='BT /F1 12 Tf 20 150 Td (The total of 2025-) Tj 0 -14 Td (26 rose. FP-) Tj'
content+=' 0 -14 Td (7 is under way.) Tj ET'
make_pdf <<END_OF_PDF >page.pdf
<</Type/Catalog/Pages 2 0 R>>
<</Type/Pages/Kids[3 0 R]/Count 1>>
<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>
<</Length ${#content}>>\nstream\n$content\nendstream
<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
END_OF_PDF
seen="plain:
$(pdftotext page.pdf - | sed '/^\f*$/d')
-raw:
$(pdftotext -raw page.pdf - | sed 's/\f//; /^$/d')"

expected='plain:
The total of 202526 rose. FP7 is under way.
-raw:
The total of 2025-
26 rose. FP-
7 is under way.'
printf 'pdftotext 22.12.0:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the hyphen of 2025-26 is gone unless -raw is given"
