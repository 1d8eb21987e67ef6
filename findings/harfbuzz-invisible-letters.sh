#!/usr/bin/env bash
# HarfBuzz 6.0 with Liberation Sans 2.1: glyph ids do not tell which letters a text has, or which
# a font lacks. A soft hyphen, a zero-width space and a word joiner all become the glyph of the
# space, without width; a no-break hyphen, which the font lacks, comes as the glyph of U+2010 and
# never as .notdef. A PDF whose ToUnicode is made from glyph ids then has spaces inside words.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

version=$(dpkg-query -W -f '${Version}' libharfbuzz0b 2>log || true)
if [[ $version != 6.0.0+* ]]; then
  echo "skipped: libharfbuzz0b is '$version', and this was seen with 6.0.0"
  exit 77
fi
for package in libharfbuzz-bin=6.0.0+dfsg-3 fonts-liberation2=2.1.5-1; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
font=$(find root -name LiberationSans-Regular.ttf)

seen=
for code in 0020 00AD 200B 2060 2010 2011; do
  text="a$(printf '%b' "\\u$code")b"
  seen+="a U+$code b: $(root/usr/bin/hb-shape --no-clusters "$font" "$text")"$'\n'
done

expected='a U+0020 b: [a+1139|space+569|b+1139]
a U+00AD b: [a+1139|space+0|b+1139]
a U+200B b: [a+1139|space+0|b+1139]
a U+2060 b: [a+1139|space+0|b+1139]
a U+2010 b: [a+1139|uni2010+682|b+1139]
a U+2011 b: [a+1139|uni2010+682|b+1139]
'
printf 'hb-shape 6.0.0, each glyph with its width:\n%s' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s' "$expected"
  exit 1
fi
echo "as described: four characters share the glyph of the space, two that of the hyphen"
