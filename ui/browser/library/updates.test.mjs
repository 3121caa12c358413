/** Content: a source is added by its eight words, a release is taken and shown where one is, and a Wi-Fi is no attack. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AFTER, BEFORE, check, follow, lookAtSource, released } from '../screens/updates.mjs';
import { openStage, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const line = (page) => page.locator('nav [data-content]');

test('a source shows eight words before it is added, and what is added is not in use', async () => {
  const page = await stage.page('/updates');
  assert.equal(await line(page).getAttribute('data-content'), 'built-in');
  await page.getByText('Ask your content team for a source file').waitFor();
  await lookAtSource(page, stage);
  assert.equal(await page.getByRole('dialog').getByRole('list', { name: 'Eight words' }).getByRole('listitem').count(), 8);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('[data-source]').count(), 1, 'looking adds nothing');
  await lookAtSource(page, stage);
  await page.getByRole('button', { name: 'The words agree, add it' }).press('Enter');
  await page.getByRole('button', { name: 'Use Öresund content team' }).waitFor();
  assert.equal(await line(page).getAttribute('data-content'), 'built-in');
  await page.getByRole('button', { name: 'Remove Öresund content team' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter');
  await until('it is gone', async () => (await page.locator('[data-source]').count()) === 1);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a release is taken; what is on the screen comes from it, at the same place, and own words stay', async () => {
  const page = await stage.page('/updates');
  await follow(page, stage);
  const other = await stage.open('/#/library/slides/frame.contact');
  await other.getByRole('heading', { name: BEFORE }).waitFor();
  const shelf = await stage.open('/#/library/slides');
  const field = shelf.getByRole('textbox', { name: 'Search the library' });
  await field.fill('question start');
  // The message goes by itself, so a later look may miss it.
  const said = shelf.getByText('New content:').waitFor();
  await check(page, 'fresh');
  await page.getByText('A clearer last slide.').waitFor();
  await page.getByText('1 slide changed').waitFor();
  assert.match(await line(page).textContent(), /New/);
  await said;
  assert.equal(await field.inputValue(), 'question start', 'what somebody typed stays');
  await other.reload();
  await other.getByRole('heading', { name: AFTER }).waitFor();
  await page.getByRole('button', { name: 'Got it' }).press('Enter');
  await until('the line is calm again', async () => /Up to date/.test(await line(page).textContent()));
  assert.match(await line(page).getAttribute('aria-label'), /Content of .* checked/);
  for (const one of [page, other, shelf]) {
    assert.deepEqual(one.complaints, []);
    await one.close();
  }
});

test('a Wi-Fi that wants a sign-in is said so, and a stick helps meanwhile', async () => {
  const page = await stage.page('/updates');
  await follow(page, stage, 'portal');
  await check(page, 'captive-portal');
  await page.getByText('Open a browser and sign in to the Wi-Fi').waitFor();
  assert.match(await line(page).textContent(), /Wi-Fi sign-in/);
  const { folder } = await released(stage);
  await page.evaluate((path) => (window.__lodestonePick = [path]), folder);
  await page.getByRole('button', { name: 'From a USB stick or folder' }).press('Enter');
  await page.getByText('A clearer last slide.').waitFor({ timeout: 120_000 });
  assert.deepEqual(page.complaints, []);
  await page.close();
});
