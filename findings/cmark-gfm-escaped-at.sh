#!/usr/bin/env bash
# cmark-gfm 0.29.0.gfm.6 with the extension autolink: a backslash before the @ of an e-mail
# address does not keep it from becoming a link, as it keeps www and https: addresses from it. The
# escape is read, the backslash is gone, and the text that is left is looked at once more. A
# character reference for the @ fails the same; an empty comment after it works.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in cmark-gfm=0.29.0.gfm.6-6 libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 \
  libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
libraries=$(dirname -- "$(find root -name 'libcmark-gfm.so.*' | head -n 1)")

seen=
for text in 'www\.example.com' 'https\://example.com' 'clerk\@example.com' 'clerk&#64;example.com' \
  'clerk@<!-- -->example.com'; do
  html=$(LD_LIBRARY_PATH=$libraries root/usr/bin/cmark-gfm --unsafe -e autolink <<<"$text")
  if [[ $html == *'<a href'* ]]; then seen+="$text: a link"$'\n'; else seen+="$text: text"$'\n'; fi
done

expected='www\.example.com: text
https\://example.com: text
clerk\@example.com: a link
clerk&#64;example.com: a link
clerk@<!-- -->example.com: text
'
printf 'cmark-gfm 0.29.0.gfm.6:\n%s' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s' "$expected"
  exit 1
fi
echo "as described: neither a backslash nor a reference keeps an e-mail address from becoming a link"
