/** The walls between the rooms of the interface, and what may not stand in any of them. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { sources } from './tree.mjs';

/** No file is longer than one sitting. Written by a program: wire.ts. */
const LONGEST = 450;

/** What is wrong with a file of src. */
function faults({ path, text }) {
  const found = [];
  const say = (what) => found.push(`${path}: ${what}`);
  const room = path.split('/')[0] === 'features' ? path.split('/').slice(0, 2).join('/') : path.split('/')[0];

  for (const [, from] of text.matchAll(/(?:from|import)\s+'([^']+)'/g)) {
    if (from.startsWith('@tauri-apps') && !/^host\/tauri(-[a-z]+)?\.ts$/.test(path)) say(`imports ${from}; only host/tauri*.ts may`);
    if (!from.startsWith('.')) continue;
    const to = posix.join(posix.dirname(path), from);
    const other = to.startsWith('features/') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0];
    if (other === room) continue;
    if (other.startsWith('features/') && room !== 'shell') say(`imports ${from}; features are entered from the shell only`);
    if (['audience', 'presenter', 'booth'].includes(other)) say(`imports ${from}; each window is a program of its own`);
    if (room === 'audience' && other !== 'canvas' && other !== 'host') say(`imports ${from}; the audience's window draws, and knows nothing else`);
    if (other === 'shell' && path !== 'main.ts') say(`imports ${from}; nothing reaches into the shell`);
    if (room === 'host') say(`imports ${from}; the host knows nothing of what is drawn`);
  }

  const written = path === 'host/wire.ts';
  if (path.endsWith('.svelte') && !text.startsWith('<!-- ')) say('does not begin with a comment that says what it is for');
  if (path.endsWith('.ts') && !written && !text.startsWith('/** ')) say('does not begin with a comment that says what it is for');
  if (!written && text.split('\n').length > LONGEST) say(`longer than ${LONGEST} lines: make it two files`);

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

test('the walls stand', () => {
  assert.deepEqual(sources().flatMap(faults), [], 'rooms that know each other cannot be changed one at a time');
});

test('planted holes in the walls are found', () => {
  const plant = (path, text) => faults({ path, text }).length;
  assert.equal(plant('features/home/a.ts', "/** A. */\nimport x from '../new/b';"), 1);
  assert.equal(plant('features/home/a.ts', "/** A. */\nimport x from '../../design/b';"), 0);
  assert.equal(plant('state/a.ts', "/** A. */\nimport { invoke } from '@tauri-apps/api/core';"), 1);
  assert.equal(plant('design/a.ts', "/** A. */\nimport x from '../shell/b';"), 1);
  assert.equal(plant('audience/a.ts', "/** A. */\nimport x from '../l10n/b';"), 1);
  assert.equal(plant('audience/a.ts', "/** A. */\nimport x from '../canvas/b';"), 0);
  assert.equal(plant('shell/a.ts', "/** A. */\nimport x from '../presenter/b';"), 1);
  assert.equal(plant('host/audience.ts', "/** A. */\nimport { invoke } from '@tauri-apps/api/core';"), 1);
  assert.equal(plant('host/tauri-audience.ts', "/** A. */\nimport { invoke } from '@tauri-apps/api/core';"), 0);
  assert.equal(plant('design/A.svelte', '<!-- A. -->\n<p style="color: red">Hello</p>'), 2);
  assert.equal(plant('design/A.svelte', '<!-- A. -->\n<input placeholder="Company" />'), 1);
  assert.equal(plant('design/A.svelte', "<!-- A. -->\n<p onclick={() => (x = { a: 1 })}>{t('key')}</p>"), 0);
});
