/** Every string of the interface exists in every language with the same variables, is used, and nothing else is used. */
import { parse } from '@fluent/syntax';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LOCALES, sources } from './tree.mjs';

const LANGUAGES = ['en', 'sv', 'da'];

/** Names of the variables anywhere under a node of the syntax tree. */
function variables(node, into = new Set()) {
  if (node?.type === 'VariableReference') into.add(node.id.name);
  if (node && typeof node === 'object') for (const child of Object.values(node)) variables(child, into);
  return into;
}

/** Messages of one language: key → { file, variables }, with what does not parse and what is there twice. */
function readLanguage(files) {
  const messages = new Map();
  const faults = [];
  for (const [file, text] of files) {
    for (const entry of parse(text, {}).body) {
      if (entry.type === 'Junk') faults.push(`${file}: does not parse: ${entry.content.split('\n')[0]}`);
      if (entry.type !== 'Message') continue;
      const key = entry.id.name;
      if (messages.has(key)) faults.push(`${file}: ${key} is there twice`);
      messages.set(key, { file, variables: [...variables(entry)].sort().join(' ') });
    }
  }
  return { messages, faults };
}

/** What differs between languages, by key. */
function differences(languages) {
  const faults = [];
  const [first, ...others] = Object.keys(languages);
  for (const other of others) {
    const [a, b] = [languages[first], languages[other]];
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const [one, two] = [a.get(key), b.get(key)];
      if (!one || !two) faults.push(`${key}: not in ${one ? other : first}`);
      else if (one.variables !== two.variables) faults.push(`${key}: other variables in ${other} than in ${first}`);
      else if (one.file !== two.file) faults.push(`${key}: in ${two.file} in ${other}, in ${one.file} in ${first}`);
    }
  }
  return faults;
}

/** Keys that the source asks for: whole ones, and beginnings where the rest is put in (`t(`kind-${…}`)`). */
function asked(files) {
  const sure = new Set();
  const quoted = new Set();
  const beginnings = new Set();
  for (const { text } of files) {
    for (const [, key] of text.matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)) sure.add(key);
    for (const [, key] of text.matchAll(/\btitle: '([a-z0-9-]+)'/g)) sure.add(key);
    for (const [, key] of text.matchAll(/['"]([a-z0-9]+(?:-[a-z0-9]+)*)['"]/g)) quoted.add(key);
    for (const [, beginning] of text.matchAll(/`([a-z0-9-]+-)\$\{[^`]*`/g)) beginnings.add(beginning);
  }
  return { sure, quoted, beginnings: [...beginnings] };
}

/** Keys asked for and not there, and keys there that nobody asks for. */
function strays(keys, { sure, quoted, beginnings }) {
  return [
    ...[...sure].filter((key) => !keys.has(key)).map((key) => `${key}: used, and in no .ftl file`),
    ...[...keys]
      .filter((key) => !quoted.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
      .map((key) => `${key}: in a .ftl file, and not used`),
  ];
}

const areas = (language) =>
  readdirSync(join(LOCALES, language))
    .filter((file) => /^ui.*\.ftl$/.test(file))
    .map((file) => [file, readFileSync(join(LOCALES, language, file), 'utf8')]);

test('the strings of the interface are whole in every language', () => {
  const read = Object.fromEntries(LANGUAGES.map((language) => [language, readLanguage(areas(language))]));
  const messages = Object.fromEntries(LANGUAGES.map((language) => [language, read[language].messages]));
  const faults = [
    ...LANGUAGES.flatMap((language) => read[language].faults.map((fault) => `${language}: ${fault}`)),
    ...differences(messages),
    ...strays(new Set(messages.en.keys()), asked(sources().filter(({ path }) => path !== 'l10n/messages.ts'))),
  ];
  assert.deepEqual(faults, [], 'a person would see a key instead of words, or a translator would work for nothing');
});

test('planted faults in strings are found', () => {
  const en = readLanguage([['a.ftl', 'one = One { $count }\ntwo = Two\nthree = Three']]).messages;
  const sv = readLanguage([['a.ftl', 'one = En { $number }\ntwo = Två']]).messages;
  assert.deepEqual(differences({ en, sv }), ['one: other variables in sv than in en', 'three: not in sv']);
  assert.deepEqual(readLanguage([['a.ftl', 'one = One\none = Two\n= Three']]).faults, [
    'a.ftl: one is there twice',
    'a.ftl: does not parse: = Three',
  ]);
  const source = [{ text: "t('one'); t('four'); t(`th${x}`); t(`thr-${x}`)" }];
  assert.deepEqual(strays(new Set(['one', 'two', 'thr-ee']), asked(source)), [
    'four: used, and in no .ftl file',
    'two: in a .ftl file, and not used',
  ]);
});
