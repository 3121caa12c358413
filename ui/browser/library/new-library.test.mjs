/** Tests making a library for another region with one button, and that no word of the shipped region shows. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openStage, violations } from '../stage.mjs';

const NAME = 'Basque Bio Coast';
/** Names of the region that the program brings along. */
const OTHERS = /öresund|øresund|oresund|copenhagen|köpenhamn|københavn|malmö|\bLund\b|MAX IV/iu;

let folder;
let stage;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-region-'));
  stage = await openStage();
});
after(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

test('a new library is made by keyboard, opens for editing and is shown as its own', async () => {
  const page = await stage.page('/editor/slides');
  await page.getByRole('button', { name: 'New library' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of the region or organisation' }).fill(NAME);
  await page.getByRole('combobox', { name: 'Language of its slides' }).selectOption('en');
  assert.deepEqual(await violations(page), []);
  await page.evaluate((place) => (window.__lodestonePick = [place]), folder);
  await page.getByRole('button', { name: 'Choose where it goes …' }).press('Enter');
  await page.getByRole('heading', { name: NAME }).waitFor();
  assert.ok(existsSync(join(folder, 'library.toml')) && existsSync(join(folder, 'README.md')), 'the folder holds a library');
  assert.deepEqual(page.complaints, []);
  await page.close();
  await stage.close();

  stage = await openStage({ library: folder });
  for (const screen of ['/', '/new', '/library/slides', '/library/facts', '/library/facilities', '/library/propositions', '/preflight']) {
    const screened = await stage.page(screen);
    await screened.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    const said = await screened.evaluate(() => document.body.innerText);
    assert.doesNotMatch(said, OTHERS, `${screen} speaks of another region`);
    assert.equal(await screened.locator('.map').count(), 0, `${screen}: without a map there is none, not an empty box`);
    assert.deepEqual(screened.complaints, []);
    await screened.close();
  }
});
