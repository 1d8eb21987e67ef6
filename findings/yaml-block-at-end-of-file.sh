#!/usr/bin/env bash
# A block text (|) on the last line of a file that does not end in a newline: npm's yaml 2.9.1,
# which yaml-language-server reads with, adds a newline to the text; yaml-cpp 0.7.0 does not. YAML
# 1.2 (8.1.1.2) keeps the final line break of the content, and here there is none. With the
# newline in the file both agree.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in libyaml-cpp-dev=0.7.0+dfsg-8+b1 libyaml-cpp0.7=0.7.0+dfsg-8+b1; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
libraries=$(dirname -- "$(find root -name libyaml-cpp.so)")
command -v npm >log || { echo "skipped: there is no npm"; exit 77; }
npm install --prefix . --no-audit --no-fund --ignore-scripts yaml@2.9.1 \
  >log 2>&1 || { cat log; exit 1; }

cat >probe.cpp <<'CPP'
#include <iostream>
#include <yaml-cpp/yaml.h>

int main(int, char** names) {
  std::cout << YAML::LoadFile(names[1])["text"].as<std::string>().size() << '\n';
}
CPP
g++ -O0 -I root/usr/include probe.cpp -L "$libraries" -l yaml-cpp -o probe
cat >probe.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
console.log(parse(readFileSync(process.argv[2], 'utf8')).text.length);
JS

printf 'text: |\n  seven' >without.yaml
printf 'text: |\n  seven\n' >with.yaml
seen=
for name in without with; do
  seen+="$name a last newline: yaml-cpp reads $(LD_LIBRARY_PATH=$libraries ./probe $name.yaml)"
  seen+=" letters, npm's yaml $(node probe.mjs $name.yaml)"$'\n'
done

expected="without a last newline: yaml-cpp reads 5 letters, npm's yaml 6
with a last newline: yaml-cpp reads 6 letters, npm's yaml 6
"
printf '%s' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s' "$expected"
  exit 1
fi
echo "as described: yaml-cpp 0.7.0 and npm's yaml 2.9.1 read different texts from one valid file"
