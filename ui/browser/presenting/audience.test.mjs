/** Tests a presentation at the audience's window: what it sees in every frame, what it never sees, and windows that are reloaded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press } from '../screens/presentation.mjs';
import { until } from '../stage.mjs';
import { blank, both, seen, present, view } from './windows.mjs';

/** Watches every frame of the audience's window. */
const watch = (page) =>
  page.evaluate(() => {
    window.frames_ = { count: 0, bad: [] };
    const look = () => {
      const shown = [...document.querySelectorAll('.layer.seen')];
      const [image] = shown;
      window.frames_.count += 1;
      if (shown.length !== 1 || !image.complete || image.naturalWidth === 0) window.frames_.bad.push(shown.map(({ src }) => src));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

test('cut, language and jumps: in no frame is the audience without a whole picture', async () => {
  const windows = await present();
  const { presenter, audience } = windows;
  await press(presenter, '4', 'Enter');
  await both(windows, 'en/4-1');
  await until('the other languages are drawn', async () => (await view()).languages.every(({ ready }) => ready));
  await watch(audience);
  await press(presenter, 'g');
  await presenter.getByRole('heading', { name: 'Language of the slides' }).waitFor();
  await presenter.keyboard.press('2');
  await both(windows, 'sv/4-1');
  assert.equal(await audience.evaluate(() => document.documentElement.lang), 'sv');
  await press(presenter, 'c');
  await presenter.getByRole('heading', { name: 'Length' }).waitFor();
  await presenter.keyboard.press('1');
  await until('two minutes are told', async () => (await view()).cut === 2);
  await presenter.locator('nav button').nth(3).waitFor();
  for (const number of ['1', '3', '2', '4', '2']) await press(presenter, number, 'Enter');
  await press(presenter, 'g');
  await presenter.getByRole('heading', { name: 'Language of the slides' }).waitFor();
  await presenter.keyboard.press('1');
  await until('English again', async () => (await seen(audience)).startsWith('en/'));
  const frames = await audience.evaluate(() => window.frames_);
  assert.ok(frames.count > 20, `only ${frames.count} frames were looked at`);
  assert.deepEqual(frames.bad, [], 'a flash is what people notice');
});

test('a presentation that runs for hours keeps no more than it needs', async () => {
  const { presenter, audience } = await present();
  for (let round = 0; round < 60; round++) await press(presenter, round % 15 === 14 ? 'Home' : 'PageDown');
  const kept = await audience.evaluate(() => ({
    layers: document.querySelectorAll('.layer').length,
    nodes: document.querySelectorAll('*').length,
    marks: performance.getEntriesByType('mark').length,
  }));
  assert.ok(kept.layers <= 12 && kept.nodes < 60, `pictures are let go of: ${JSON.stringify(kept)}`);
  assert.ok(kept.marks <= 200, 'and marks of measuring too');
  assert.ok((await presenter.locator('.slide .layer').count()) <= 12);
});

test('a frozen screen goes black and comes back with the picture it had', async () => {
  const windows = await present();
  const { presenter, audience } = windows;
  await press(presenter, 'f', 'PageDown', 'PageDown');
  await presenter.getByText('The screen is frozen').waitFor();
  await press(presenter, 'b');
  await until('black', async () => (await blank(audience)) === 'black');
  await presenter.getByText('The screen is black').waitFor();
  await press(presenter, 'b');
  await until('not black', async () => (await blank(audience)) === 'no');
  assert.equal(await seen(audience), 'en/1-1');
  await presenter.getByText('The screen is frozen').waitFor();
});

test('windows that begin anew are where they were, and notes are as large as they were', async () => {
  const windows = await present();
  const { presenter, audience } = windows;
  await press(presenter, '5', 'Enter', 'PageDown', '+', '+');
  await both(windows, 'en/5-2');
  await until('the size is kept', async () => (await view()).notesSize === 145);
  await Promise.all([presenter.reload(), audience.reload()]);
  await both(windows, 'en/5-2');
  await presenter.getByText('145 %').waitFor();
  await press(presenter, 'i');
  await presenter.getByRole('heading', { name: 'Sources on this slide' }).waitFor();
  await presenter.keyboard.press('Escape');
  await presenter.evaluate(() => window.__lodestoneHold(false));
  await presenter.getByText('The system may dim the screen').waitFor();
});

/** The paragraphs and items of speaker notes, in words. */
const lines = (notes) => notes.flatMap(({ runs, items }) => (items ?? [runs]).map((line) => line.map(({ text }) => text).join('')));

test('notes never reach the audience: not its page, not its events, not its snapshot', async () => {
  const windows = await present();
  const { presenter, audience } = windows;
  const bodies = [];
  audience.on('response', async (response) => bodies.push(await response.text().catch(() => '')));
  const scripts = [];
  audience.on('response', async (response) => response.url().endsWith('.js') && scripts.push(await response.text()));
  await audience.reload();
  await audience.locator('.layer.seen').waitFor();
  await until('its scripts were read', () => scripts.join('').includes('audience-drawn'));
  assert.doesNotMatch(scripts.join(''), /\bnotes\b/, 'its page has no code that knows of notes');
  await audience.evaluate(() => {
    window.heard = [];
    const events = new EventSource('/events');
    for (const name of ['audience', 'motion', 'presentation-changed', 'presentation-began', 'presentation-ended', 'progress']) {
      events.addEventListener(name, ({ data }) => window.heard.push(data));
    }
  });
  const notes = [];
  for (let slide = 1; slide <= 15; slide++) {
    await press(presenter, ...String(slide), 'Enter');
    notes.push(...lines((await view()).current.notes));
  }
  await press(presenter, 'f', 'PageUp', 'f', 'b', 'b');
  await until('events were heard', () => audience.evaluate(() => window.heard.length > 15));
  const told = [...(await audience.evaluate(() => [...window.heard, document.documentElement.outerHTML])), ...bodies].join('\n');
  const said = notes.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.length > 25);
  assert.ok(said.length > 15, 'there is something that could leak');
  assert.ok(told.includes('en/14-1'), 'what the audience was told was looked at');
  assert.deepEqual(said.filter((sentence) => told.includes(sentence)), [], 'a note on the audience’s side would be read sooner or later');
});

test('the one window of a presentation on one screen follows the clicker and opens nothing else', async () => {
  const { solo } = await present({}, { windows: ['solo'] });
  const at = async (wanted) => until(`it shows ${wanted}`, async () => (await seen(solo)) === wanted);
  await solo.keyboard.press('PageDown');
  await at('en/2-1');
  for (const key of ['a', 'i', 'f', '?']) await solo.keyboard.press(key);
  await solo.keyboard.press('PageDown');
  await at('en/3-1');
  await solo.keyboard.press('b');
  await until('black', async () => (await blank(solo)) === 'black');
  await solo.keyboard.press('4');
  await solo.keyboard.press('Enter');
  await at('en/4-1');
  assert.equal((await solo.locator('body').innerText()).trim(), '', 'there are no words but those of the slide');
  await solo.keyboard.press('Escape');
  await until('Esc ends it', async () => (await solo.locator('.layer.seen').count()) === 0);
});
