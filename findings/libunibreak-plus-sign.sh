#!/usr/bin/env bash
# libunibreak 1.1, the one in Debian 12: a line may end between a word and the plus sign after it,
# so that "LGBTQ+" becomes "LGBTQ" and, on the next line, "+". Its rules are those of Unicode 6.2;
# since Unicode 9, rule LB24 of UAX #14 forbids that break. A plus sign before a digit stays with
# it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in libunibreak-dev=1.1-2.1 libunibreak1=1.1-2.1; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
libraries=$(dirname -- "$(find root -name libunibreak.so)")

cat >probe.c <<'C'
#include <linebreak.h>
#include <stdio.h>
#include <string.h>

int main(int count, char** texts) {
  init_linebreak();
  for (int i = 1; i < count; ++i) {
    char breaks[64];
    const size_t length = strlen(texts[i]);
    set_linebreaks_utf8((const utf8_t*)texts[i], length, "en", breaks);
    for (size_t at = 0; at < length; ++at) {
      putchar(texts[i][at]);
      if (at + 1 < length && breaks[at] == LINEBREAK_ALLOWBREAK) putchar('|');
    }
    putchar('\n');
  }
}
C
gcc -O0 -I root/usr/include probe.c -L "$libraries" -l unibreak -o probe
seen=$(LD_LIBRARY_PATH=$libraries ./probe 'LGBTQ+ members' 'Age 65+' 'ward +2')

expected='LGBTQ|+ |members
Age |65+
ward |+2'
printf 'libunibreak 1.1 ends lines at the bars:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the plus sign of LGBTQ+ may start a line"
