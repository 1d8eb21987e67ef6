#!/usr/bin/env bash
# FriBidi 1.0.8, as the Unicode Bidirectional Algorithm (UAX #9) has it: after an Arabic word,
# digits count as Arabic numbers, which a hyphen parts (rules W2 and W4). So the date 2026-05-14
# is shown as 14-05-2026, which reads as a date of another form, and 2025-26 as 26-2025, in an
# English line too. After a Hebrew word the parts keep their order, and so do those of a date with
# slashes after Arabic.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in libfribidi-bin=1.0.8-2.1 libfribidi0=1.0.8-2.1; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
libraries=$(dirname -- "$(find root -name libfribidi.so.0)")

arabic=$'\u0627\u0628' hebrew=$'\u05D0\u05D1'
seen=$(printf '%s\n' "on $arabic 2026-05-14" "in $arabic 2025-26" "on $hebrew 2026-05-14" \
  "on $arabic 14/05/2026" |
  LD_LIBRARY_PATH=$libraries root/usr/bin/fribidi --ltr --nopad | sed 's/[^ -~]\+/***/')

expected='on 14-05-2026 ***
in 26-2025 ***
on 2026-05-14 ***
on 14/05/2026 ***'
printf 'FriBidi 1.0.8, left to right as shown, *** for the Arabic or Hebrew word:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the parts of 2026-05-14 and of 2025-26 change places after an Arabic word"
