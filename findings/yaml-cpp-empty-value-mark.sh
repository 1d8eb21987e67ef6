#!/usr/bin/env bash
# yaml-cpp 0.7.0: an empty value is said to stand where the next key stands, lines further down,
# while an empty text in quotes and a written ~ are said to stand where they do; ~ and nothing at
# all come as the same event, so the mark alone cannot tell which of the two somebody wrote.
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
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

struct Printer : YAML::EventHandler {
  void say(const char* event, const YAML::Mark& mark, const std::string& text) {
    std::cout << "line " << mark.line + 1 << " column " << mark.column + 1 << ": " << event << text
              << '\n';
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { say("null", mark, ""); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& text) override {
    say("scalar ", mark, text);
  }
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

int main() {
  std::istringstream in("nothing:\n\n\ntilde: ~\nquoted: \"\"\n");
  YAML::Parser parser(in);
  Printer printer;
  parser.HandleNextDocument(printer);
}
CPP
g++ -O0 -I root/usr/include probe.cpp -L "$libraries" -l yaml-cpp -o probe
seen=$(LD_LIBRARY_PATH=$libraries ./probe)

expected='line 1 column 1: scalar nothing
line 4 column 1: null
line 4 column 1: scalar tilde
line 4 column 8: null
line 5 column 1: scalar quoted
line 5 column 9: scalar '
printf 'yaml-cpp 0.7.0 reads "nothing:", two blank lines, "tilde: ~" and "quoted: \"\"":\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the value of line 1 is marked on line 4, upon the next key"
