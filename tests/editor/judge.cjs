// Judges YAML files by a JSON Schema, with ajv and yaml from npm:
//
//     node judge.cjs SCHEMA FILE...
//
// Prints a JSON object: for each file what the parser says and, where that is nothing, what the
// schema says of its first document, which is all that an editor takes the schema for; beneath ""
// what the meta-schema says of the schema.
'use strict';
const fs = require('fs');
const Ajv = require('ajv/dist/2020').default;
const YAML = require('yaml');

// What editors read in a schema, beside what JSON Schema defines.
const FOR_EDITORS = ['enumDescriptions', 'errorMessage'];

const [, , schemaPath, ...paths] = process.argv;
const schema = JSON.parse(fs.readFileSync(schemaPath, 'utf8'));
// A keyword that nobody defines is refused.
const ajv = new Ajv({ allErrors: true, strictSchema: true, strictTypes: false });
ajv.addVocabulary(FOR_EDITORS);
const result = { '': { schema: ajv.validateSchema(schema) ? [] : ajv.errors } };
const validate = ajv.compile(schema);

// As an editor opens a file.
function read(path) {
  const bytes = fs.readFileSync(path);
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] !== 0;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function judge(text) {
  const found = { parser: [], schema: [] };
  try {
    // Language servers merge what stands after <<.
    const documents = [...YAML.parseAllDocuments(text, { merge: true })];
    found.parser = documents.flatMap((document) => document.errors.map((error) => error.code));
    if (found.parser.length > 0) return found;
    if (!validate(documents.length > 0 ? documents[0].toJS() : null)) {
      found.schema = validate.errors.map((e) => `${e.instancePath} ${e.message}`);
    }
  } catch (error) {
    found.parser.push(error.message);
  }
  return found;
}

for (const path of paths) result[path] = judge(read(path));
console.log(JSON.stringify(result));
