#!/usr/bin/env bash
# yaml-cpp 0.7.0: a text in quotes that looks like a number or a boolean loses its quotes on the
# way through Load and Dump, and is another type for the next reader; one that looks like null
# keeps them. Load does tell them apart: the tag of a quoted scalar is "!", that of a bare one
# "?".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in libyaml-cpp-dev=0.7.0+dfsg-8+b1 libyaml-cpp0.7=0.7.0+dfsg-8+b1; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
libraries=$(dirname -- "$(find root -name libyaml-cpp.so)")

cat >probe.cpp <<'CPP'
#include <iostream>
#include <yaml-cpp/yaml.h>

int main() {
  for (const char* text : {"\"2026\"", "'007'", "\"true\"", "'1e3'", "\"null\"", "'~'"}) {
    const YAML::Node node = YAML::Load(text);
    std::cout << text << " tag " << node.Tag() << " becomes " << YAML::Dump(node) << '\n';
  }
}
CPP
g++ -O0 -I root/usr/include probe.cpp -L "$libraries" -l yaml-cpp -o probe
seen=$(LD_LIBRARY_PATH=$libraries ./probe)

expected='"2026" tag ! becomes 2026
'"'007'"' tag ! becomes 007
"true" tag ! becomes true
'"'1e3'"' tag ! becomes 1e3
"null" tag ! becomes "null"
'"'~'"' tag ! becomes "~"'
printf 'yaml-cpp 0.7.0, through Load and Dump:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: only the words for null keep their quotes"
