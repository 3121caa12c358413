/** Tests the story by keyboard and pointer: order, inserting, swapping, cuts, undo, imported pictures. Every change shown as saved is on disk. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { withPitch } from '../screens/main.mjs';
import { openStage } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

/** A page on the story of a new pitch. */
async function story(options) {
  const page = await stage.page('/settings', options);
  page.setDefaultTimeout(10_000);
  await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
  await page.locator('[data-key=s1]').waitFor();
  return page;
}

const saved = async () => {
  const [{ id }] = (await stage.call('home', {})).pitches;
  return stage.call('pitch', { id });
};
const keys = (pitch) => pitch.slides.filter(({ origin }) => origin !== 'frame').map(({ key }) => key);
const shown = (page) => page.locator('[data-key]').evaluateAll((cards) => cards.map((card) => card.dataset.key));
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
const settled = (page) => page.getByText('Saved', { exact: true }).waitFor();
const toast = (page) => page.getByRole('log');

test('Alt and arrows move a slide, the focus goes along, and undo takes every step back', async () => {
  const page = await story();
  const before = keys(await saved());
  await page.locator('[data-key=s2]').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 's3');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  assert.equal(await focused(page), 's3', 'a slide that moves keeps the focus');
  assert.deepEqual((await shown(page)).slice(2, 5), ['s3', 's1', 's2']);
  await page.getByText(/: now 1 of/).waitFor({ state: 'attached' });
  await settled(page);
  assert.deepEqual(keys(await saved()).slice(0, 3), ['s3', 's1', 's2']);
  await page.keyboard.press('Alt+End');
  assert.equal((await shown(page)).at(-2), 's3', 'the sources stay last');
  for (let step = 0; step < 3 && keys(await saved()).join() !== before.join(); step++) {
    await page.keyboard.press('Control+z');
    await settled(page);
  }
  assert.deepEqual(keys(await saved()), before);
  await page.close();
});

test('a slide is dragged with the pointer; Esc lets it go where it was', async () => {
  const page = await story();
  const before = await shown(page);
  const box = (key) => page.locator(`[data-key=${key}]`).boundingBox();
  const lift = async () => {
    const [from, to] = [await box('s1'), await box('s4')];
    await page.mouse.move(from.x + 40, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 50);
    await page.mouse.move(to.x + 20, to.y + 50, { steps: 4 });
    await page.locator('.mark').waitFor();
  };
  await lift();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.deepEqual(await shown(page), before);
  await lift();
  await page.mouse.up();
  assert.deepEqual((await shown(page)).slice(2, 6), ['s2', 's3', 's1', 's4']);
  await settled(page);
  assert.deepEqual(keys(await saved()).slice(0, 4), ['s2', 's3', 's1', 's4']);
  await page.close();
});

test('a finger that rests on a slide drags it; one that moves at once scrolls', async () => {
  const page = await story();
  const before = await shown(page);
  const touch = (type, x, y) =>
    page.locator('[data-key=s1]').evaluate(
      (card, [name, clientX, clientY]) =>
        (name === 'pointerdown' ? card : window).dispatchEvent(
          new PointerEvent(name, { pointerId: 7, pointerType: 'touch', isPrimary: true, button: 0, clientX, clientY, bubbles: true }),
        ),
      [type, x, y],
    );
  const [from, to] = [await page.locator('[data-key=s1]').boundingBox(), await page.locator('[data-key=s3]').boundingBox()];
  await touch('pointerdown', from.x + 20, from.y + 20);
  await touch('pointermove', to.x + 160, to.y + 20);
  await touch('pointerup', to.x + 160, to.y + 20);
  assert.deepEqual(await shown(page), before);
  await touch('pointerdown', from.x + 20, from.y + 20);
  await page.locator('.ghost').waitFor();
  await touch('pointermove', to.x + 160, to.y + 20);
  await touch('pointerup', to.x + 160, to.y + 20);
  assert.deepEqual((await shown(page)).slice(2, 5), ['s2', 's3', 's1']);
  await page.close();
});

test('Delete removes, says so, and the toast brings it back', async () => {
  const page = await story();
  const before = keys(await saved());
  await page.locator('[data-key=s2]').focus();
  await page.keyboard.press('Delete');
  await toast(page).getByText('Removed:').waitFor();
  assert.equal(await focused(page), 's3', 'the next slide takes the focus');
  assert.ok(!keys(await saved()).includes('s2'));
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await page.locator('[data-key=s2]').waitFor();
  await settled(page);
  assert.deepEqual(keys(await saved()), before);
  await page.close();
});

test('words typed find slides, Enter puts them in after the one at hand, and the field stays', async () => {
  const page = await story();
  await page.locator('[data-key=s1]').focus();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search the library' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type('neutrons');
  await page.getByRole('option', { name: /neutron/i }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  // Not the text that is painted: a row that has just come into sight has none yet.
  const title = await page.locator('[aria-selected=true] .title').textContent();
  await page.locator('.look .drawing img[src]').waitFor();
  const count = keys(await saved()).length;
  await page.keyboard.press('Enter');
  await page.getByText(`Inserted: ${title}`).waitFor({ state: 'attached' });
  assert.equal(await field.evaluate((input) => input === document.activeElement), true, 'one goes on searching');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction((most) => document.querySelectorAll('[data-key^=s]').length >= most, count + 3);
  await settled(page);
  const pitch = await saved();
  assert.equal(keys(pitch).length, count + 2);
  assert.equal(pitch.slides[3].title, title, 'after the slide at hand');
  await page.keyboard.press('Escape');
  assert.equal(await field.count(), 0);
  assert.equal(await focused(page), pitch.slides[4].key, 'the focus goes back to the slide at hand, the one put in last');
  await page.close();
});

test('an alternative takes the place of a slide', async () => {
  const page = await story();
  const key = 's3';
  const old = (await saved()).slides.find((slide) => slide.key === key);
  await page.locator(`[data-key=${key}]`).focus();
  await page.keyboard.press('s');
  await page.getByRole('option').first().waitFor();
  const title = await page.locator('[role=option][aria-selected=true] .title').textContent();
  await page.keyboard.press('Enter');
  await toast(page).getByText('Swapped for').waitFor();
  const now = (await saved()).slides.find((slide) => slide.key === key);
  assert.notEqual(now.id, old.id);
  assert.equal(now.title, title);
  assert.equal(await focused(page), key, 'the focus is back on the slide');
  await page.close();
});

test('a cut dims what it leaves out, and can be made the story', async () => {
  const page = await story();
  const cut = (await saved()).cuts.find(({ minutes }) => minutes === 5);
  await page.getByRole('radio', { name: '5', exact: true }).check({ force: true });
  const all = keys(await saved()).length;
  assert.equal(await page.getByText('Not in this cut').count(), all - cut.keys.length, 'said in words, not by shade alone');
  await page.getByRole('button', { name: 'Keep only this cut' }).click();
  await toast(page).getByText('Only the 5 minutes').waitFor();
  assert.deepEqual(keys(await saved()), cut.keys);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('[data-key^=s]').length === count + 1, all);
  await page.close();
});

test('an own picture goes in with a title and words for those who cannot see it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-'));
  const path = join(folder, 'pilot_line.png');
  const page = await story();
  await page.screenshot({ path });
  await page.locator('[data-key=s2]').click();
  await page.evaluate((file) => window.__lodestoneDrop({ kind: 'drop', paths: [file] }), path);
  const alt = page.getByRole('textbox', { name: 'What it shows' });
  await alt.waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Pilot line');
  await page.getByRole('button', { name: 'Insert 1 slide' }).click();
  await page.getByText('Say what it shows').waitFor();
  assert.equal(await alt.evaluate((input) => input === document.activeElement), true, 'what is missing has the focus');
  await page.keyboard.type('Our pilot line with four copper plates');
  await page.getByRole('button', { name: 'Insert 1 slide' }).click();
  await toast(page).getByText('Your slide is in the story').waitFor();
  const pitch = await saved();
  assert.equal(pitch.slides[4].title, 'Pilot line', 'after the slide at hand');
  assert.equal(pitch.slides[4].origin, 'picture');
  assert.equal(await focused(page), pitch.slides[4].key);
  rmSync(folder, { recursive: true });
  await page.close();
});

test('whom it is for changes without making a new pitch', async () => {
  const page = await story();
  await page.locator('.target').click();
  const company = page.getByRole('textbox', { name: 'Company' });
  await company.fill('Vestas');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Vestas · Company').waitFor();
  await settled(page);
  assert.equal((await saved()).target.company, 'Vestas');
  assert.equal(await page.evaluate(() => document.activeElement?.className.includes('target')), true, 'the focus is back');
  await page.close();
});

test('a state of the past is one press away, and that can be undone too', async () => {
  const page = await story();
  const before = keys(await saved());
  await page.locator('[data-key=s2]').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await settled(page);
  await page.getByRole('button', { name: 'More to do' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await page.getByRole('button', { name: /Make pitch/ }).click();
  await page.locator('[data-key=s3]').waitFor();
  await settled(page);
  assert.deepEqual(keys(await saved()), before);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.waitForFunction(() => !document.querySelector('[data-key=s2]'));
  await page.close();
});
