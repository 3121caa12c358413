/** Publishing, in the real window: keys are made, who signs is agreed, a folder goes out, and a laptop's check accepts it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { until } from './support/driver.mjs';
import { approvedLibrary } from './support/library.mjs';
import { on } from './support/program.mjs';

const run = promisify(execFile);
const PASSPHRASE = 'violet cups by the harbour';
/** Who makes a key, and what the page calls its purpose. The fewest: making one takes a guesser, and us, a second. */
const PEOPLE = { root: ['Anna', 'Root'], content: ['Mette', 'Content'], online: ['Jonas', 'Renewal'] };

/** Nothing sticks out to the side, and what has the focus is not lost. */
async function sound(window) {
  const beside = `() => [...document.querySelectorAll('main, main *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
    .map((one) => one.className)`;
  assert.deepEqual(await window.run(beside), [], 'nothing has to be scrolled sideways');
  await until('the focus is somewhere: a lost one sends keyboards to the start', () => window.run('() => document.activeElement !== document.body'));
}

/** Makes a key in the form in sight; the eight words are there afterwards. */
async function makeKey(window, computer, [holder, purpose], path) {
  await window.fill('Whose key it is', holder);
  await window.click('main label', purpose);
  await window.fill('Passphrase', PASSPHRASE);
  await window.fill('The same again', PASSPHRASE);
  computer.choose(path);
  await window.press('Enter');
  await window.wait('main h2', `The key of ${holder} is made`);
  assert.equal(await window.run(`() => document.querySelectorAll('ol[aria-label="Eight words of this key"] li').length`), 8);
}

/** Enters the passphrase of a key that was chosen: the focus goes there by itself. */
async function enter(window, field) {
  await until('the passphrase is asked for', () => window.run(`(field) => !!document.activeElement?.matches(field + ' input')`, field));
  await window.keys(PASSPHRASE);
}

test('keys are made, a root is signed, a library is published to a folder, and what stands there is accepted', on(async (computer) => {
  if (!process.env.LODESTONE_CLI) throw new Error('LODESTONE_CLI names no command line; run `cargo xtask test`');
  const [library, published, source] = ['library', 'published', 'healthy.lodestone-source'].map((name) => computer.path(name));
  const keys = Object.fromEntries(Object.keys(PEOPLE).map((role) => [role, computer.path(`${role}.lodestone-key`)]));
  approvedLibrary(library);
  const window = await computer.start();

  await window.press('Control', '2');
  await window.click('main a', 'Edit a library folder');
  computer.choose(library);
  await window.click('main button', 'Choose the library');
  await window.wait('main h1', 'A healthy library');

  await window.run(`() => { location.hash = '#/keys'; }`);
  for (const [role, person] of Object.entries(PEOPLE)) {
    await makeKey(window, computer, person, keys[role]);
    await sound(window);
    if (role !== 'online') await window.click('main button', 'Make another key');
  }

  await window.click('main button', 'Who signs');
  await sound(window);
  assert.equal(await window.run(`() => document.querySelectorAll('main [data-key]').length`), 3, 'the keys that were made stand ready');
  await window.fill('Why fewer than three', 'a test has one holder');
  computer.choose(computer.path('healthy.lodestone-trust'));
  await window.click('main button', 'Begin and save');
  await window.wait('main h2', 'One signature is missing');
  await sound(window);
  computer.choose(keys.root);
  await window.click('main button', 'Choose key file');
  await enter(window, '[data-role=root]');
  await window.press('Enter');
  await window.wait('main h2', 'Ready: healthy can be published');
  await sound(window);
  await window.fill('Where laptops fetch it', published);
  computer.choose(source);
  await window.click('main button', 'Save source file');
  await window.wait('.toasts', 'The source file is saved.');

  await window.click('main button', 'Publish');
  computer.choose(published);
  await window.click('main button', 'Choose folder');
  await window.wait('main button', 'Look at what would go out');
  await window.press('Control', 'Enter');
  await window.wait('main .sum', 'Release 2: the first one to go there.');
  await sound(window);
  for (const role of ['content', 'online']) {
    computer.choose(keys[role]);
    await window.click(`main [data-role=${role}] button`, 'Choose key file');
    await enter(window, `[data-role=${role}]`);
  }
  await window.click('main button', 'Publish release 2');
  await window.wait('main h2', 'Release 2 is out.');
  await until('the focus is on what came of it', () => window.run(`() => document.activeElement?.innerText === 'Release 2 is out.'`));
  await sound(window);
  assert.deepEqual(await window.run('() => window.refused'), [], 'the policy of the page refuses nothing that the interface does');

  const releases = readdirSync(join(published, 't')).filter((name) => name.endsWith('.release.json'));
  assert.deepEqual(releases.map((name) => JSON.parse(readFileSync(join(published, 't', name), 'utf8')).sequence), [2]);
  const { stdout } = await run(process.env.LODESTONE_CLI, ['sync', '--source', source, '--into', computer.path('laptop')]);
  assert.match(stdout, /^Release 2 of /, 'what checks every signature from the root on takes it');
  const slide = 'slides/promise.toml';
  assert.equal(readFileSync(computer.path(join('laptop/library', slide)), 'utf8'), readFileSync(join(library, slide), 'utf8'));
}));
