/** Tests changes of a pitch: old beside new, decided by keyboard alone, undone as one step, frozen for a fair. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { savedLeaveBehind, toChanges } from '../screens/changes.mjs';
import { keys, library, PASSPHRASE, trust } from '../screens/publish.mjs';
import { TARGET } from '../screens/main.mjs';
import { openStage, until } from '../stage.mjs';

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
  const page = await stage.page('/provenance');
  const [ours, theirs] = [await savedLeaveBehind(stage), `${stage.folder}/theirs.pdf`];
  writeFileSync(theirs, '%PDF-1.7\nnothing of ours');
  await page.evaluate((places) => (window.__lodestonePick = places), [ours, theirs]);
  await page.getByRole('button', { name: 'Choose a PDF' }).click();
  await page.getByText(/^All of it stands/).waitFor();
  await page.getByRole('button', { name: 'Choose another PDF' }).click();
  await page.getByText('has no passport').waitFor();
  assert.equal(await page.getByText(/^All of it stands/).count(), 0, 'the old answer does not stand beside the new one');
  await page.close();
});

/** Runs a command that must not fail. */
async function call(name, arguments_) {
  const answer = await stage.call(name, arguments_);
  if (answer?.code && answer?.message) throw new Error(`${name}: ${answer.code} ${answer.detail ?? ''}`);
  return answer;
}

test('a withdrawn claim is said above every screen, with who carries it, until somebody has looked', async () => {
  const page = await stage.page('/home');
  const slide = 'comparison.ring-energy';
  const { id, style } = await call('create_pitch', { pitch: { target: TARGET, slides: [slide] } });
  const { token: pages } = await call('make_leave_behind', { pitch: id, style: { ...style, language: 'en', budget: 0 }, work: 'recall' });
  await call('save_leave_behind', { token: pages, path: join(stage.folder, 'given-away.pdf') });

  const folder = await library(stage, 'recalling');
  const reason = '{ en = "The source was corrected.", sv = "Källan rättades.", da = "Kilden blev rettet." }';
  writeFileSync(join(folder, 'retired.toml'), `[[retired]]\nslide = "${slide}"\ndate = "2026-11-20"\nreason = ${reason}\nrecall = true\n`);
  const [signed, destination, source] = [await trust(stage), join(stage.folder, 'recalled'), join(stage.folder, 'recalled.lodestone-source')];
  const desk = await call('review_release', { destination, trust: signed, work: 'recall' });
  const [, , , content, , online] = await keys(stage);
  const held = [content, online].map((path) => ({ path, passphrase: PASSPHRASE }));
  await call('publish', { request: { token: desk.token, keys: held, notes: {}, confirmed: null }, work: 'recall' });
  await call('save_source', { trust: signed, name: 'Office', address: 'https://content.invalid/', path: source });
  await call('close_editor', {});
  const notice = page.getByRole('region', { name: 'Withdrawn claims' });
  assert.equal(await notice.count(), 0, 'nothing is withdrawn yet');
  const { token } = await call('look_at_source', { path: source });
  const added = (await call('add_source', { token })).find((one) => one.name === 'Office');
  await call('use_source', { id: added.id });
  await call('take_from_folder', { path: destination });

  await notice.getByText('was withdrawn').waitFor();
  assert.match(await page.locator('nav [data-content]').innerText(), /23 Nov\s+New/, 'what came by a stick is new too');
  await notice.getByRole('link', { name: 'See where' }).press('Enter');
  await page.getByText('The source was corrected.').waitFor();
  await page.getByText('given-away.pdf').waitFor();
  await page.getByRole('link', { name: TARGET.company }).waitFor();
  await page.keyboard.press('Control+2');
  await notice.getByRole('button', { name: 'Close' }).press('Enter');
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('nav [data-content]').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('link', { name: TARGET.company }).first().waitFor();
  assert.equal(await notice.count(), 0, 'what was put away stays away');
  assert.deepEqual(page.complaints, []);
  await page.close();
});
