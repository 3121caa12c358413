/** Tests the records of presentations and what can be done with them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { toPresentations } from '../screens/preflight.mjs';
import { openStage, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

async function open() {
  const page = await stage.page('/home');
  const pitch = await toPresentations(page, stage);
  return { page, pitch };
}

test('a slide that was asked for is added to the pitch by one key', async () => {
  const { page, pitch } = await open();
  const add = page.getByRole('button', { name: /^Add to the pitch/ });
  await add.press('Enter');
  await page.getByText('in the pitch', { exact: true }).waitFor();
  assert.equal(await add.count(), 0);
  const changed = await stage.call('pitch', { id: pitch.id });
  assert.equal(changed.slides.length, pitch.slides.length + 1);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('questions without a slide are copied for the content team', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Copy the questions' }).press('Enter');
  await page.getByRole('log').getByText('Copied').waitFor();
  const did = await page.evaluate(() => window.__lodestoneDid);
  assert.deepEqual(did, [['copy', '– How much water does an electrolyser need?\n– Who pays for the beamtime?']]);
  await page.close();
});

test('the table is saved, and holds no company', async () => {
  const { page } = await open();
  const path = join(stage.folder, 'shows.csv');
  await page.evaluate((place) => (window.__lodestonePick = [place]), path);
  await page.keyboard.press('Control+s');
  await page.getByRole('log').getByText('The table is saved.').waitFor();
  const text = readFileSync(path, 'utf8');
  assert.ok(text.startsWith('\ufeffday;begun_utc;'));
  assert.ok(!text.includes('Siemens'), text);
  assert.match(text, /;unanswered;.*electrolyser/);
  await page.close();
});

test('a record is deleted after a question, and the focus is never lost', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Delete this record' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).press('Enter');
  assert.equal(await page.locator('article').count(), 1);
  await page.getByRole('button', { name: 'Delete this record' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await page.getByText('No show yet').waitFor();
  await until('the heading has the focus', () => page.evaluate(() => document.activeElement?.tagName === 'H1'));
  assert.deepEqual(await stage.call('presentations', {}), []);
  await page.close();
});
