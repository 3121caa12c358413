/** Tests the preflight check: results one by one, actions that lead to what is to be done, the clicker, and the report. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { check, plug, SCREENS_OF_A_HALL, toPreflight } from '../screens/preflight.mjs';
import { openStage, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

async function open() {
  const page = await stage.page('/home');
  const pitch = await toPreflight(page, stage);
  await plug(page, SCREENS_OF_A_HALL);
  return { page, pitch };
}

const state = (page, code) => page.locator(`[data-check=${code}]`).getAttribute('data-state');

test('one key checks; lines appear as they are done, what must be done first stands first', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    window.__counts = [];
    new MutationObserver(() => {
      const count = document.querySelectorAll('[data-check]').length;
      if (window.__counts.at(-1) !== count) window.__counts.push(count);
    }).observe(document.body, { childList: true, subtree: true });
  });
  const began = Date.now();
  await check(page);
  const counts = await page.evaluate(() => window.__counts);
  assert.ok(counts.length > 2 && counts.at(-1) === 14, `lines came one after the other: ${counts}`);
  assert.ok(Date.now() - began < 60_000, 'the hall opens soon');
  assert.equal(await state(page, 'screens'), 'good');
  assert.equal(await state(page, 'awake'), 'good');
  assert.equal(await state(page, 'clicker'), 'unknown');
  assert.equal(await state(page, 'slides'), 'good');
  assert.equal(await state(page, 'trial'), 'good');
  const order = await page.locator('[data-check]').evaluateAll((lines) => lines.map((line) => line.dataset.state));
  const rank = ['bad', 'look', 'unknown', 'good'];
  assert.deepEqual(order, order.toSorted((one, other) => rank.indexOf(one) - rank.indexOf(other)));
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a fact that lapses before the last day leads to its slide, and coming back finds what was found', async () => {
  const { page } = await open();
  await page.getByLabel('Last day of the event').fill('2035-01-01');
  await check(page);
  assert.equal(await state(page, 'facts'), 'look');
  await page.locator('[data-check=facts] summary').press('Enter');
  await page.locator('[data-check=facts] li').first().getByRole('button').press('Enter');
  await page.waitForURL(/\/tailor\//);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByText('lapse before 1 January 2035').first().waitFor();
  assert.equal(await page.getByLabel('Last day of the event').inputValue(), '2035-01-01');
  await page.close();
});

test('a clicker is heard, also its Escape, and what came is judged', async () => {
  const { page } = await open();
  await check(page);
  await page.locator('[data-check=clicker]').getByRole('button').press('Enter');
  await page.getByRole('dialog').waitFor();
  for (const key of ['PageDown', 'Enter', 'PageUp', '.', 'Shift+F5', 'Escape']) await page.keyboard.press(key);
  await until('all four signs came', async () => (await page.locator('.expected .came').count()) === 4);
  assert.equal(await page.locator('[data-key]').count(), 0, 'nothing odd came');
  assert.ok(await page.getByRole('dialog').isVisible(), 'Escape belongs to the clicker');
  await page.keyboard.press('F8');
  await page.locator('[data-key=F8]').getByText('nothing').waitFor();
  await page.keyboard.press('Tab');
  await page.getByText('No longer listening.').waitFor();
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await page.locator('[data-check=clicker][data-state=look]').waitFor();
  await page.getByText('F8').first().waitFor();
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor({ timeout: 60_000 });
  await page.close();
});

test('screens that show the same are found before anybody reads the notes', async () => {
  const { page } = await open();
  await plug(page, SCREENS_OF_A_HALL.map((screen) => ({ ...screen, x: 0 })));
  await check(page);
  assert.equal(await state(page, 'screens'), 'bad');
  await page.getByText('everybody sees your notes').waitFor();
  await page.close();
});

test('what must be done, what wants a look and what cannot be read stand apart and are counted apart', async () => {
  const { page } = await open();
  await plug(page, []);
  await page.getByLabel('Last day of the event').fill('2035-01-01');
  await check(page);
  const parts = page.locator('.found section');
  const looks = parts.filter({ has: page.getByRole('heading', { name: 'Worth a look' }) });
  const todo = parts.filter({ has: page.getByRole('heading', { name: 'To do first' }) });
  assert.deepEqual(await todo.locator('[data-check]').evaluateAll((lines) => lines.map((line) => line.dataset.state)), ['bad']);
  const [few, unread] = [await looks.locator('[data-state=look]').count(), await page.locator('[data-state=unknown]').count()];
  assert.ok(few > 0 && unread > 0 && (await looks.locator('[data-state=bad]').count()) === 0);
  const sum = await page.locator('.sum').textContent();
  const wanted = new RegExp(`^\\s*1 thing to do first\\. ${few} things? (are|is) worth a look\\. ${unread} things? cannot be read here`);
  assert.match(sum, wanted);
  await page.close();
});

test('the check is saved as a PDF', async () => {
  const { page } = await open();
  await check(page);
  const path = join(stage.folder, 'fair check.pdf');
  await page.evaluate((place) => (window.__lodestonePick = [place]), path);
  await page.keyboard.press('Control+s');
  await page.getByRole('log').getByText('The check is saved.').waitFor();
  assert.equal(readFileSync(path).subarray(0, 4).toString('latin1'), '%PDF');
  await page.close();
});

test('the check of the pitch at hand is one key away, so is its story, and a stopped one says nothing wrong', async () => {
  const page = await stage.page('/home');
  const pitch = await toPreflight(page, stage);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${pitch.id}/build`));
  await page.keyboard.press('Control+4');
  await page.waitForURL(new RegExp(`/preflight/${pitch.id}`));
  await page.getByLabel('Last day of the event').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Check now' }).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await page.getByRole('button', { name: 'Open story' }).press('Enter');
  await page.getByRole('button', { name: 'Present', exact: true }).waitFor();
  await page.close();
});
