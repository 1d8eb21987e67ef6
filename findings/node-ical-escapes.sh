#!/usr/bin/env bash
# node-ical 0.26.1 reads three kinds of valid text of RFC 5545 otherwise than they were meant, and
# than ical.js 2.2.1 does: a backslash before an n (a Windows path, escaped as \\n) becomes a
# backslash and a line break; a comma escaped inside one category splits it, and its backslash
# stays; and a summary with a parameter, such as its language, is an object where it else is a
# string.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
cd -- "$folder"

command -v npm >log || { echo "skipped: there is no npm"; exit 77; }
npm install --prefix . --no-audit --no-fund --ignore-scripts node-ical@0.26.1 ical.js@2.2.1 \
  >log 2>&1 || { cat log; exit 1; }

cat >probe.mjs <<'JS'
import ical from 'node-ical';
import ICAL from 'ical.js';
const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//probe//EN', 'BEGIN:VEVENT', 'UID:a',
  'DTSTAMP:20260601T000000Z', 'DTSTART;VALUE=DATE:20260930', 'SUMMARY;LANGUAGE=en:Form',
  'DESCRIPTION:S:\\\\new', 'CATEGORIES:Police\\, council,Plan', 'END:VEVENT', 'END:VCALENDAR', ''];
const text = lines.join('\r\n');
const node = ical.sync.parseICS(text).a;
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
const show = (name, value) => console.log(name, JSON.stringify(value));
show('node-ical', [node.description, node.categories, node.summary]);
show('ical.js', [event.getFirstPropertyValue('description'),
  event.getFirstProperty('categories').getValues(), event.getFirstPropertyValue('summary')]);
JS
seen=$(node probe.mjs)

expected='node-ical ["S:\\\new",["Police\\","council","Plan"],{"params":{"LANGUAGE":"en"},"val":"Form"}]
ical.js ["S:\\new",["Police, council","Plan"],"Form"]'
printf 'Description, categories and summary of one event, as JSON:\n%s\n' "$seen"
if [[ $seen != "$expected" ]]; then
  printf 'changed: expected\n%s\n' "$expected"
  exit 1
fi
echo "as described: node-ical 0.26.1 reads all three otherwise than ical.js 2.2.1"
