#!/usr/bin/env bash
# Microsoft's SARIF Multitool 5.7.0 counts columns in UTF-16 code units whatever the log says: in
# a log with columnKind unicodeCodePoints (SARIF 2.1.0, 3.14.17), a region behind two letters
# beyond U+FFFF is taken two columns too far left when the tool puts in the region's snippet. The
# log that it writes still says unicodeCodePoints.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

if ! command -v npm >log || ! command -v python3 >log || [[ $(uname -sm) != "Linux x86_64" ]]; then
  echo "skipped: this needs npm, python3 and Linux on x86-64"
  exit 77
fi
npm install --prefix . --no-audit --no-fund --ignore-scripts @microsoft/sarif-multitool-linux@5.7.0 \
  >log 2>&1 || { cat log; exit 1; }

mkdir source
printf 'a: \U0001D400\U0001D401 is WRONG here\n' >source/a.yaml
cat >in.sarif <<JSON
{"version": "2.1.0", "\$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [{
  "tool": {"driver": {"name": "probe", "rules": [{"id": "P1"}]}},
  "columnKind": "unicodeCodePoints",
  "originalUriBaseIds": {"SOURCE": {"uri": "file://$PWD/source/"}},
  "results": [{"ruleId": "P1", "message": {"text": "Wrong."}, "locations": [{"physicalLocation": {
    "artifactLocation": {"uri": "a.yaml", "uriBaseId": "SOURCE"},
    "region": {"startLine": 1, "startColumn": 10, "endColumn": 15}}}]}]}]}
JSON
chmod u+x node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool  # as its postinstall does
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 HOME=$PWD \
  node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool \
  rewrite in.sarif --output out.sarif --insert RegionSnippets >log 2>&1 || { cat log; exit 1; }
seen=$(python3 - <<'PY'
import json
run = json.load(open("out.sarif", encoding="utf-8-sig"))["runs"][0]
region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
print(run["columnKind"], "columns", region["startColumn"], "to", region["endColumn"])
print("snippet", ascii(region["snippet"]["text"]))
print("by code points", ascii(open("source/a.yaml", encoding="utf-8").read()[9:14]))
PY
)

expected="unicodeCodePoints columns 10 to 15
snippet 's WRO'
by code points 'WRONG'"
printf 'SARIF Multitool 5.7.0, rewrite --insert RegionSnippets:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: the snippet is cut by UTF-16 code units"
