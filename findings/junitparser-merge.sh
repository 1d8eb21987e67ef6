#!/usr/bin/env bash
# junitparser 2.8.0's merge takes suites of one name, from different files, for one suite: it
# keeps the first and puts the second's tests into it, beside tests of the same name. A suite
# inside the first stays a suite; the same one inside the second is gone, its tests moved up a
# level. A hostname or a property that differs keeps the suites apart; a time stamp that differs
# would, too.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

for package in python3-junitparser=2.8.0-1 junitparser=2.8.0-1 python3-future=0.18.2-6; do
  apt-get download "$package" >log 2>&1 || { echo "skipped: apt has no $package here"; exit 77; }
done
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
merge() {
  PYTHONPATH=root/usr/lib/python3/dist-packages PYTHONWARNINGS=ignore \
    python3 root/usr/bin/junitparser merge "$@"
}

write() {
  echo "<testsuites><testsuite name='2026.yaml'$2><testcase name='valid'/>" \
    "<testsuite name='notes'><testcase name='links'/></testsuite></testsuite></testsuites>" >"$1"
}
# Suites and tests as they stand, with their names, one after the other.
outline() {
  grep -o '<testsuite name="[^"]*"\|<testcase name="[^"]*"\|</testsuite>' "$1" | tr -d '<>"' |
    sed 's/test\(suite\|case\) name=//; s,/testsuite,end,' | paste -sd ' '
}

write morning.xml ''
write evening.xml ''
merge morning.xml evening.xml alike.xml
write morning.xml " hostname='north'"
write evening.xml " hostname='south'"
merge morning.xml evening.xml hosts.xml
seen="same name: $(outline alike.xml)
same name, other hosts: $(outline hosts.xml)"

expected='same name: 2026.yaml valid notes links end valid links end
same name, other hosts: 2026.yaml valid notes links end end 2026.yaml valid notes links end end'
printf 'junitparser 2.8.0, merge:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: two suites became one, and the second's inner suite is gone"
