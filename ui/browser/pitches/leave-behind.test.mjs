/** Tests the leave-behind: real pages, checks before saving, one way to save, and nothing lost when saving fails. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { made, saveAt } from '../screens/leave-behind.mjs';
import { makePitch } from '../screens/main.mjs';
import { openStage } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

async function open() {
  const page = await stage.page('/home');
  const pitch = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${pitch.id}/leave-behind`));
  return { page, pitch };
}

test('pages and verdict are there before anything is saved; one key saves the PDF', async () => {
  const { page } = await open();
  await made(page);
  const codes = await page.locator('[data-check]').evaluateAll((list) => list.map((one) => one.dataset.check).sort());
  assert.deepEqual(codes, ['accessible', 'archivable', 'complete', 'fresh', 'no-recall', 'notes-free', 'size']);
  const width = await page.locator('ol img').first().evaluate((image) => image.getBoundingClientRect().width);
  assert.ok(width > 600, 'a page is large enough to be read');

  const path = join(stage.folder, 'handed-over.pdf');
  await saveAt(page, path);
  await page.getByText('handed-over.pdf is saved').waitFor();
  assert.equal(readFileSync(path).subarray(0, 4).toString('latin1'), '%PDF');
  await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Show in folder' }).press('Enter');
  await page.getByRole('button', { name: 'Copy for mail' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Subject').fill('For you');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy both' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const did = await page.evaluate(() => window.__lodestoneDid);
  assert.deepEqual(did.slice(0, 2), [
    ['open', path],
    ['reveal', path],
  ]);
  assert.match(did[2][1], /^For you\n\n/, 'what was changed is what is copied');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a changed option stops what is being made, keeps the old pages in sight, and makes new ones', async () => {
  const { page, pitch } = await open();
  await made(page);
  const sent = [];
  page.on('request', (request) => {
    const name = request.url().split('/call/main/')[1];
    if (name === 'make_leave_behind' || name === 'cancel') sent.push({ name, ...JSON.parse(request.postData()) });
  });
  const before = await page.locator('ol li').count();
  await page.getByRole('radio', { name: 'Handout' }).press('Space');
  await page.waitForRequest(/make_leave_behind/);
  await page.getByRole('radio', { name: 'Fact sheet' }).press('Space');
  assert.equal(await page.locator('ol.stale li').count(), before, 'the old pages stay until the new ones are there');
  assert.equal(await page.getByRole('button', { name: 'Save PDF…' }).isDisabled(), true, 'what is not asked for any more is not saved');
  await made(page);
  assert.deepEqual(
    sent.map(({ name, style }) => style?.form ?? name),
    ['handout', 'cancel', 'fact-sheet'],
  );
  assert.equal(sent[0].work, sent[1].work, 'it is the old work that stops');
  assert.equal(await page.locator('ol.portrait').count(), 1);
  assert.equal((await stage.call('pitch', { id: pitch.id })).style.form, 'fact-sheet', 'the pitch remembers how it is handed over');
  assert.deepEqual(page.complaints.filter((text) => !/400/.test(text)), [], 'only the stopped work may complain');
  await page.close();
});

test('options that change in a burst are made once', async () => {
  const { page } = await open();
  await made(page);
  let asked = 0;
  page.on('request', (request) => void (request.url().endsWith('make_leave_behind') && asked++));
  await page.getByLabel('Language').selectOption('sv');
  await page.getByLabel('Size').selectOption('1000000');
  await page.getByLabel('Together with').selectOption('lodestone');
  await page.locator('.stale').first().waitFor();
  await made(page);
  assert.equal(asked, 1);
  await page.close();
});

test('a place that cannot be written to is said beside the button, and everything stays as it was', async () => {
  const { page } = await open();
  await made(page);
  // A file is no folder, on every system.
  const file = join(stage.folder, 'file.pdf');
  writeFileSync(file, '');
  await saveAt(page, join(file, 'inside.pdf'));
  await page.getByRole('alert').waitFor();
  assert.notEqual((await page.getByRole('alert').innerText()).trim(), '');
  const path = join(stage.folder, 'second-try.pdf');
  await saveAt(page, path);
  await page.getByText('second-try.pdf is saved').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.ok(existsSync(path));
  await page.close();
});

test('a .pitch file for a colleague is saved too', async () => {
  const { page } = await open();
  const path = join(stage.folder, 'colleague.pitch');
  await page.evaluate((place) => (window.__lodestonePick = [place]), path);
  await page.getByRole('button', { name: 'Save .pitch…' }).press('Enter');
  await page.getByRole('log').getByText('Saved').waitFor();
  assert.equal(readFileSync(path).subarray(0, 2).toString('latin1'), 'PK');
  await page.close();
});
