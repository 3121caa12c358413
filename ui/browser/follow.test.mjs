/** Pitches follow the library: old beside new, decided by keyboard alone, undone as one step, frozen for a fair. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { handedOver, toChanges } from './screens-follow.mjs';
import { openStage, until } from './stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const left = (page) => page.locator('nav ul button').count();

test('changes are looked through and decided by keyboard alone, and undo brings them back', async () => {
  const page = await stage.page('/home');
  const pitch = await toChanges(page, stage);
  assert.equal(await left(page), 3);
  await page.getByRole('link', { name: 'Changes (3)' }).waitFor();
  assert.match(await page.locator('dd.old').first().innerText(), /as of last spring$/);
  await page.locator('nav button[aria-current]').focus();
  const title = () => page.locator('nav button[aria-current] .title').innerText();
  const first = await title();
  await page.keyboard.press('ArrowDown');
  await until('another is looked at', async () => (await title()) !== first);
  await page.keyboard.press('ArrowUp');
  await until('the first is looked at again', async () => (await title()) === first);
  await page.keyboard.press('l');
  await until('later goes on and decides nothing', async () => (await title()) !== first);
  assert.equal(await left(page), 3);
  await page.keyboard.press('a');
  await until('one is accepted', async () => (await left(page)) === 2);
  await page.keyboard.press('k');
  await until('one is kept', async () => (await left(page)) === 1);
  assert.equal((await stage.call('pitch', { id: pitch.id })).changes.changed, 1);
  await page.keyboard.press('Control+z');
  await until('the last decision is taken back', async () => (await left(page)) === 2);
  await page.getByRole('button', { name: 'Accept all 2' }).click();
  await page.getByText('Your pitch is up to date').waitFor();
  const titles = (await stage.call('pitch', { id: pitch.id })).slides.map((slide) => slide.title);
  assert.equal(titles.some((said) => said.includes('last spring')), false, 'what was accepted is what the pitch shows');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a frozen pitch is left alone until somebody lets it follow again', async () => {
  const page = await stage.page('/home');
  await toChanges(page, stage, 2);
  await page.getByRole('button', { name: 'Freeze for a fair' }).click();
  await page.getByLabel('Last day of the fair').waitFor();
  await page.getByRole('button', { name: 'Freeze', exact: true }).click();
  await page.getByRole('link', { name: 'Changes', exact: true }).waitFor();
  assert.equal(await left(page), 0);
  await page.getByText('2 changes wait for then.').first().waitFor();
  await page.getByRole('button', { name: 'Follow again' }).click();
  await until('they are offered again', async () => (await left(page)) === 2);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a leave-behind is read back, and a foreign PDF is turned away kindly', async () => {
  const page = await stage.page('/passport');
  const [ours, theirs] = [await handedOver(stage), `${stage.folder}/theirs.pdf`];
  writeFileSync(theirs, '%PDF-1.7\nnothing of ours');
  await page.evaluate((places) => (window.__lodestonePick = places), [ours, theirs]);
  await page.getByRole('button', { name: 'Choose a PDF' }).click();
  await page.getByText(/^All of it stands/).waitFor();
  await page.getByRole('button', { name: 'Choose another PDF' }).click();
  await page.getByText(/has no passport/).waitFor();
  assert.equal(await page.getByText(/^All of it stands/).count(), 0, 'the old answer does not stand beside the new one');
  await page.close();
});
