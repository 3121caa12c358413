/** Which part of the interface may import which, that no files import each other in a circle, and how large files and folders may be. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { circles, graph, imported, target } from './imports.mjs';
import { sources, tests } from './tree.mjs';

/** Lines of a file that can be read in one sitting. */
const LONGEST = 400;
/** Files of a folder whose list can be read as a table of contents. */
const MOST_FILES = 15;
/** Written by a program. */
const GENERATED = /^(host\/wire|l10n\/messages)\.ts$/;

/** What each part may import besides itself. What is not in a list is not known there. */
const ARROWS = {
  host: [],
  l10n: [],
  canvas: ['host'],
  design: ['host', 'l10n'],
  'windows/main': ['main/shell', 'design'],
  'main/actions': ['l10n'],
  'main/state': ['host', 'l10n'],
  'main/components': ['main/state', 'design', 'host', 'l10n'],
  'main/features': ['main/components', 'main/state', 'main/actions', 'design', 'host', 'l10n'],
  'main/shell': ['main/features', 'main/components', 'main/state', 'main/actions', 'design', 'host', 'l10n'],
  'windows/presenter': ['canvas', 'design', 'host', 'l10n'],
  'windows/kiosk': ['canvas', 'design', 'host'],
  // What is in front of people has no code that knows of notes.
  'windows/audience': ['canvas', 'host'],
};
/** What each window may import from the host: its own, and what is of no window. */
const HOSTS = /^host\/(main|presenter|audience|kiosk)\b/;

/** The part that a path belongs to, and the room: a feature, or the part itself. */
function place(path) {
  const [first, window, part, feature] = path.split('/');
  if (first !== 'windows') return { part: first, room: first };
  if (window !== 'main' || !part || part === 'main.ts') return { part: `windows/${window}`, room: `windows/${window}` };
  return { part: `main/${part}`, room: part === 'features' ? `main/features/${feature}` : `main/${part}` };
}

/** What a file imports that it may not. */
function strangers({ path, text }) {
  const found = [];
  const here = place(path);
  const window = /^windows\/(\w+)\//.exec(path)?.[1];
  for (const from of imported(text)) {
    const say = (what) => found.push(`${path}: imports ${from}; ${what}`);
    if (from.startsWith('@tauri-apps') && !/^host\/(\w+\/)?tauri\.ts$/.test(path)) say('only tauri.ts of the host may');
    const to = target(path, from);
    if (!to) continue;
    const there = place(to);
    if (there.room === here.room) {
      if (from.startsWith('~/')) say('write what is in the same room as ./ or ../');
      const [, host] = HOSTS.exec(to) ?? [];
      if (here.part === 'host' && host && host !== HOSTS.exec(path)?.[1]) say('each window has a host of its own');
      continue;
    }
    if (!from.startsWith('~/')) say('write what is in another room as ~/');
    if (there.part === here.part) say('features do not know each other');
    else if (!ARROWS[here.part]?.includes(there.part)) say(`${here.part} may not know ${there.part}`);
    const [, host] = HOSTS.exec(to) ?? [];
    if (host && host !== window) say('each window has a host of its own');
  }
  return found;
}

/** What is wrong with what a file holds. */
function faults({ path, text }) {
  const found = [];
  const say = (what) => found.push(`${path}: ${what}`);
  if (path.endsWith('.svelte') && !text.startsWith('<!-- ')) say('does not begin with a comment that says what it is for');
  if (path.endsWith('.ts') && !GENERATED.test(path) && !text.startsWith('/** ')) say('does not begin with a comment that says what it is for');

  if (!path.endsWith('.svelte')) return found;
  const markup = text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '');
  // The content security policy of the app drops style attributes; style:property is set by script and passes.
  if (/\sstyle=/.test(markup)) say('has a style attribute; use a class or style:property');
  if (/\{@html/.test(markup)) say('puts in markup as it comes; use Drawing for slides');
  for (const [, words] of markup.matchAll(/\s(?:aria-label|title|placeholder|alt|label|text|hint)="([^"{]*\p{L}{2}[^"{]*)"/gu)) {
    say(`has words of its own: “${words}”; they belong in locales`);
  }
  const bare = markup.replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, ' ').replace(/<(?:[^<>"']|"[^"]*"|'[^']*'|=>)*>/g, '\n');
  for (const line of bare.split('\n')) {
    if (/\p{L}{2}/u.test(line) && !/^(Esc)$/.test(line.trim())) say(`has words of its own: “${line.trim()}”; they belong in locales`);
  }
  return found;
}

/** Files and folders that are too large. */
function overgrown(files) {
  const found = [];
  const folders = new Map();
  for (const { path, text } of files) {
    const lines = text.replace(/\n$/, '').split('\n').length;
    if (lines > LONGEST && !GENERATED.test(path)) found.push(`${path}: ${lines} lines of ${LONGEST}`);
    const folder = posix.dirname(path);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of folders) if (count > MOST_FILES) found.push(`${folder}: ${count} files of ${MOST_FILES}`);
  return found;
}

test('every part knows only what it may', () => {
  assert.deepEqual(sources().flatMap(strangers), [], 'parts that know each other cannot be changed one at a time');
});

test('no files import each other in a circle', () => {
  assert.deepEqual(circles(graph(sources())), [], 'a person who reads one of them must read them all');
});

test('files and folders can be read in one sitting', () => {
  assert.deepEqual([...overgrown(sources()), ...overgrown(tests())], [], 'make it two, by purpose');
});

test('files begin with what they are for, and hold no words and no style of their own', () => {
  assert.deepEqual(sources().flatMap(faults), []);
});

test('planted imports are found', () => {
  const plant = (path, from) => strangers({ path, text: `/** A. */\nimport x from '${from}';` }).length;
  const feature = 'windows/main/features/home/a.ts';
  assert.equal(plant(feature, '~/windows/main/features/new/b'), 1, 'a feature in another');
  assert.equal(plant(feature, '~/windows/main/shell/b'), 1, 'a feature in the shell');
  assert.equal(plant(feature, '~/windows/presenter/b'), 1, 'a window in another');
  assert.equal(plant(feature, '~/host/presenter'), 1, 'the host of another window');
  assert.equal(plant(feature, '../../state/b'), 1, 'a way out of the room that breaks when the file moves');
  assert.equal(plant(feature, '~/windows/main/features/home/b'), 1, 'the long way round within a room');
  assert.equal(plant(feature, '@tauri-apps/api/core'), 1, 'the shell outside of the host');
  assert.equal(plant('design/a.ts', '~/windows/main/state/b'), 1, 'what windows share in one window');
  assert.equal(plant('windows/main/state/a.ts', '~/design/b'), 1, 'state in how things look');
  assert.equal(plant('windows/audience/a.ts', '~/l10n/b'), 1, 'words in front of people');
  assert.equal(plant('host/audience/index.ts', '../presenter/host'), 1, 'a host in that of another window');
  assert.equal(plant('host/audience/index.ts', '@tauri-apps/api/core'), 1, 'the shell in code for browsers');
  for (const [path, from] of [
    [feature, '~/design/b'],
    [feature, '~/host/main'],
    [feature, './b'],
    ['windows/main/shell/a.ts', '~/windows/main/features/home/Home.svelte'],
    ['windows/audience/a.ts', '~/canvas/b'],
    ['host/audience/tauri.ts', '@tauri-apps/api/core'],
    ['host/audience/tauri.ts', '../tauri'],
  ]) {
    assert.equal(plant(path, from), 0, `${path} may import ${from}`);
  }
});

test('planted circles are found', () => {
  const file = (path, ...from) => ({ path, text: from.map((one) => `import x from '${one}';\n`).join('') });
  const open = [file('host/a.ts', './b'), file('host/b.ts', '~/canvas/c.svelte'), file('canvas/c.svelte')];
  assert.deepEqual(circles(graph(open)), []);
  assert.deepEqual(circles(graph([...open.slice(0, 2), file('canvas/c.svelte', '~/host/a')])), [['canvas/c.svelte', 'host/a.ts', 'host/b.ts']]);
  assert.deepEqual(circles(graph([file('host/a/index.ts', './b'), { path: 'host/a/b.ts', text: "import type { X } from '.';\n" }])), [
    ['host/a/b.ts', 'host/a/index.ts'],
  ]);
});

test('planted size is found', () => {
  const file = (path, lines) => ({ path, text: 'x\n'.repeat(lines) });
  assert.deepEqual(overgrown([file('a/b.ts', LONGEST), file('a/c.ts', LONGEST + 1)]), ['a/c.ts: 401 lines of 400']);
  const many = Array.from({ length: MOST_FILES + 1 }, (_, at) => file(`a/${at}.ts`, 1));
  assert.deepEqual(overgrown(many), ['a: 16 files of 15']);
  assert.deepEqual(overgrown(many.slice(1)), []);
});

test('planted words and styles are found', () => {
  const plant = (text) => faults({ path: 'design/A.svelte', text }).length;
  assert.equal(plant('<!-- A. -->\n<p style="color: red">Hello</p>'), 2);
  assert.equal(plant('<!-- A. -->\n<input placeholder="Company" />'), 1);
  assert.equal(plant('<p></p>'), 1);
  assert.equal(plant("<!-- A. -->\n<p onclick={() => (x = { a: 1 })}>{t('key')}</p>"), 0);
});
