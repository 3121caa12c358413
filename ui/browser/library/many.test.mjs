/** A library of thousands of slides: every list reaches its end by keyboard, and says which of how many an entry is. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makePitch } from '../screens/main.mjs';
import { openStage, until, violations } from '../stage.mjs';

const HEALTHY = fileURLToPath(new URL('../../../tests/fixtures/healthy', import.meta.url));
/** Ten times what is fetched at once; more would only take longer to read. */
const MANY = 2_000;
/** More than this in the page would be slow to draw and to scroll. */
const FEW = 200;

let folder;
let stage;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-many-'));
  cpSync(HEALTHY, folder, { recursive: true });
  mkdirSync(join(folder, 'slides/copies'));
  const slide = readFileSync(join(folder, 'slides/energy.toml'), 'utf8');
  for (let number = 0; number < MANY; number++) {
    const copy = slide.replace('id = "energy"', `id = "copy-${number}"`).replace('title = "', `title = "${number}: `);
    writeFileSync(join(folder, `slides/copies/${number}.toml`), copy);
  }
  stage = await openStage({ library: folder });
});
after(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

/** Which of how many the entry in focus is. */
const place = (page) =>
  page.evaluate(() => {
    const entry = document.activeElement?.closest('[aria-posinset]');
    return entry && [Number(entry.getAttribute('aria-posinset')), Number(entry.getAttribute('aria-setsize'))];
  });
const isInSight = (page) =>
  page.evaluate(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test('the slides of the library reach their end and their beginning by one key', async () => {
  const page = await stage.page('/library/slides');
  await page.locator('li a').first().waitFor();
  const { slideCount, slides } = await stage.call('browse', { filter: {}, language: 'en' });
  assert.ok(slideCount > MANY, 'all of them are found');
  await page.getByRole('textbox', { name: 'Search the library' }).press('ArrowDown');
  await page.keyboard.press('End');
  await until('the last has the focus', async () => (await place(page))?.[0] === slideCount);
  assert.deepEqual(await place(page), [slideCount, slideCount]);
  await until('it is in sight', () => isInSight(page));
  assert.ok((await page.locator('li a').count()) < FEW, 'only what is near is in the page');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  const [, size] = await place(page);
  assert.equal(size, slideCount, 'the way back begins at the end');
  await page.keyboard.press('Home');
  await until('the first has the focus', async () => (await place(page))?.[0] === 1);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), `#/library/slides/${encodeURIComponent(slides[0].id)}`);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('what was opened far down has the focus again on the way back', async () => {
  const page = await stage.page('/library/slides');
  await page.locator('li a').first().waitFor();
  await page.getByRole('textbox', { name: 'Search the library' }).press('ArrowDown');
  await page.keyboard.press('End');
  await until('the last has the focus', async () => (await place(page))?.[0] > MANY);
  const address = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Speaker notes' }).waitFor();
  await page.keyboard.press('Escape');
  await until('it has the focus', () => page.evaluate((address) => document.activeElement?.getAttribute('href') === address, address));
  await until('it is in sight', () => isInSight(page));
  await page.close();
});

test('the list beside a pitch scrolls to its end', async () => {
  const page = await stage.page('/settings');
  const { id } = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${id}/build`));
  await page.locator('h1').first().waitFor();
  await page.keyboard.press('/');
  const list = page.getByRole('listbox');
  await list.getByRole('option').first().waitFor();
  const { slideCount } = await stage.call('browse', { filter: {}, language: 'en' });
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await list.locator(`[aria-posinset="${slideCount}"] .title`).waitFor();
  assert.ok((await list.getByRole('option').count()) < FEW, 'only what is near is in the page');
  await page.keyboard.press('PageDown');
  await until('the active option is in the page, wherever the list was scrolled to', () =>
    page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.getAttribute('aria-posinset') === '6'),
  );
  await page.close();
});

test('the editor lists them all, and chooses all of them at once', async () => {
  const page = await stage.page('/editor');
  await page.evaluate((path) => (window.__lodestonePick = [path]), folder);
  await page.getByRole('button', { name: 'Choose the library' }).click();
  const first = page.locator('ul.rows a').first();
  await first.waitFor();
  await first.focus();
  const [, size] = await place(page);
  assert.ok(size > MANY);
  await page.keyboard.press('End');
  assert.deepEqual(await place(page), [size, size], 'all of them are here: nothing is waited for');
  await until('it is in sight', () => isInSight(page));
  assert.ok((await page.locator('ul.rows > li').count()) < FEW, 'only what is near is in the page');
  await page.keyboard.press('Control+a');
  await page.getByText(`${size.toLocaleString('en-GB')} chosen`).waitFor();
  await page.close();
});
