/** Tests opening `.pitch` files in the real window: good and hostile ones, in every way that the system offers. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from './support/driver.mjs';
import { files, on } from './support/program.mjs';
import { CARD, makePitch, place, saved, titles } from './support/steps.mjs';
import { zip } from './support/zip.mjs';

/** A place outside every folder of the test. */
const ABSOLUTE = join(tmpdir(), 'escaped.txt');

const MEBI = 1 << 20;
const SOUND = {
  format: 1,
  name: 'From a colleague',
  target: { company: 'Topsoe', industries: ['35.11'], audience: 'company', keywords: [], language: 'en', minutes: 10 },
  style: { brand: 'oresund', form: 'slides' },
  'made-from': { library: 'oresund', release: 1, date: '2026-11-01' },
  slides: [],
  'frame-words': {},
  'next-key': 1,
};

/** What each file does wrong, and what the window says of it. */
const HOSTILE = {
  'a-bomb': [zip([['pitch.json', Buffer.alloc(200 * MEBI, ' ')]]), /holds what no pitch holds/],
  'a-name-that-climbs-out': [
    zip([
      ['pitch.json', JSON.stringify(SOUND)],
      ['../../../escaped.txt', 'here I am'],
    ]),
    /holds what no pitch holds/,
  ],
  'an-absolute-name': [
    zip([
      ['pitch.json', JSON.stringify(SOUND)],
      [ABSOLUTE, 'here I am'],
    ]),
    /holds what no pitch holds/,
  ],
  'a-newer-format': [zip([['pitch.json', JSON.stringify({ ...SOUND, format: 99 })]]), /newer Lodestone \(format 99\)/],
  'no-zip': [Buffer.from('%PDF-1.7\nthis is no pitch'), /not a pitch, or only a part of one/],
  'cut-off': [zip([['pitch.json', JSON.stringify(SOUND)]]).subarray(0, 90), /not a pitch, or only a part of one/],
};

const SAID = `() => document.querySelector('.toasts')?.innerText ?? ''`;

/** Puts the messages on screen away. */
const QUIET = `() => document.querySelectorAll('.toasts button').forEach((one) => one.click())`;

for (const [name, [bytes, said]] of Object.entries(HOSTILE)) {
  test(`${name} is refused in words, and the window stays`, on(async (computer) => {
    const path = computer.path(`${name}.pitch`);
    writeFileSync(path, bytes);
    // By a double click, before the window is there.
    const window = await computer.start(path);
    await until('the window says why', async () => said.test(await window.run(SAID)));
    await window.run(QUIET);
    // By hand, from the window.
    computer.choose(path);
    await window.press('Control', 'o');
    await until('the window says why', async () => said.test(await window.run(SAID)));
    assert.equal((await place(window))[0], '', 'nothing is shown of it');
    assert.ok(!files(computer.folder).some((file) => file.includes('escaped')), 'no entry is written anywhere');
    assert.ok(!existsSync(ABSOLUTE), 'no entry is written anywhere');
    await makePitch(window, { company: 'Genmab' });
    assert.ok((await titles(window)).length > 0, 'the program works as before');
  }));
}

test('a pitch goes to a colleague, who looks at it before keeping it', on(async (computer) => {
  let window = await computer.start();
  await makePitch(window, { company: 'Topsoe', keyword: 'electrolysis' });
  await saved(window);
  const told = (await titles(window)).length;
  const path = computer.path('for a colleague.pitch');
  computer.choose(path);
  await window.press('Control', 'p');
  await window.click('button', 'Save .pitch');
  await until('the file is written', () => existsSync(path));
  await computer.close();

  window = await computer.start(path);
  await window.wait('main', 'is not from the content team');
  assert.equal((await place(window))[0], 'import', 'it is shown, not taken over');
  await window.click('button', 'Keep as my pitch');
  await window.wait(CARD);
  assert.equal((await titles(window)).length, told, 'the whole story has arrived');
}));

test('a second start hands its file to the first window', on(async (computer) => {
  const path = computer.path('second.pitch');
  writeFileSync(path, zip([['pitch.json', JSON.stringify(SOUND)]]));
  const window = await computer.start();
  assert.equal(await computer.second('second.pitch'), 0, 'the second start ends by itself, content');
  await until('the first window shows it', async () => (await place(window))[0] === 'import');
  await window.wait('main', 'From a colleague');
}));
