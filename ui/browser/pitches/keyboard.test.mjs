/** Tests the main job by keyboard alone: make a pitch, lose nothing, find anything, switch the language. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makePitch } from '../screens/main.mjs';
import { openStage, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const covers = (page) => page.locator('.covers:not(.small) > li');
const toast = (page) => page.getByRole('log');

test('a company, Enter, Enter: a pitch is made', async () => {
  const page = await stage.page('/home');
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { name: 'Suggested story' }).waitFor();
  await page.keyboard.type('Novo Nordisk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL(/pitch\/.*\/build/);
  assert.equal((await stage.call('home', {})).pitches[0].target.company, 'Novo Nordisk');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForURL(/home/);
  await covers(page).first().waitFor();
  assert.equal(await covers(page).count(), 1, 'back leads to the first screen, not into the form that is done with');
  await page.close();
});

test('an industry is found by name and by code, and decides the story', async () => {
  const page = await stage.page('/new');
  await page.getByRole('combobox', { name: 'Industry' }).focus();
  await page.keyboard.type('26.11');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Manufacture of electronic components', { exact: true }).waitFor();
  await page.locator('.story').getByText('electronic components').first().waitFor();
  await page.keyboard.press('Backspace');
  await page.locator('.story').getByText(/neither industry nor keywords/i).waitFor();
  await page.close();
});

test('what is thrown away comes back with Undo, and the focus stays on the screen', async () => {
  const page = await stage.page('/settings');
  await makePitch(stage);
  await page.keyboard.press('Control+1');
  await covers(page).first().waitFor();
  await page.locator('[aria-haspopup=menu]').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await toast(page).getByText('is in the trash').waitFor();
  assert.equal((await stage.call('home', {})).pitches.length, 0);
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'a lost focus sends keyboards to the start');
  await page.keyboard.press('Control+z');
  await toast(page).getByText('is back').waitFor();
  assert.equal((await stage.call('home', {})).pitches.length, 1);
  await page.close();
});

test('the language of the interface changes at once, and what was typed stays', async () => {
  const page = await stage.page('/settings');
  await page.getByLabel('Name', { exact: true }).fill('Ana');
  await page.getByRole('radio', { name: 'Svenska' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Inställningar' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'sv');
  assert.equal(await page.getByLabel('Namn', { exact: true }).inputValue(), 'Ana');
  await page.getByRole('radio', { name: 'Mörkt' }).press('Space');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  await until('the theme is kept', async () => (await stage.call('bootstrap', {})).settings.appearance === 'dark');
  await page.reload();
  await page.getByRole('heading', { name: 'Inställningar' }).waitFor();
  assert.equal(await page.getByLabel('Namn', { exact: true }).inputValue(), 'Ana', 'what is shown as set is set');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark', 'a change that came while another was saved');
  await page.close();
});

test('the palette finds a facility and goes there; Esc leaves it and gives the focus back', async () => {
  const page = await stage.page('/settings');
  const field = page.getByLabel('Name', { exact: true });
  await field.focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await field.evaluate((input) => input === document.activeElement), true);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('MAX IV Laboratory');
  await page.getByRole('option', { name: 'MAX IV Laboratory' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/library\/facilities\/max-iv/);
  await page.close();
});

test('a .pitch file is shown as not from the content team until it is kept', async () => {
  const page = await stage.page('/settings');
  const { id } = await makePitch(stage);
  const path = join(tmpdir(), `lodestone-${process.pid}.pitch`);
  await stage.call('save_pitch_file', { id, path });
  await page.evaluate((file) => window.__lodestoneOpen(file), path);
  await page.getByText('is not from the content team').waitFor();
  assert.equal((await stage.call('home', {})).pitches.length, 1, 'looking is not keeping');
  await page.getByRole('button', { name: 'Keep as my pitch' }).press('Enter');
  await page.waitForURL(/pitch\/.*\/build/);
  assert.equal((await stage.call('home', {})).pitches.length, 2);
  rmSync(path);
  await page.close();
});

test('a failure is said in words', async () => {
  const page = await stage.page('/settings');
  await page.evaluate(() => window.__lodestoneOpen('/nowhere/at-all.pitch'));
  await page.getByRole('log').locator('.toast').waitFor();
  assert.notEqual((await page.getByRole('log').innerText()).trim(), '');
  await page.goto(page.url().replace(/#.*/, '#/pitch/none/build'));
  await page.getByRole('heading', { name: 'This pitch cannot be shown' }).waitFor();
  await page.close();
});
