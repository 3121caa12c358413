/** Tests the library by keyboard: search while typing, filters, pages, and the way back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makePitch } from '../screens/main.mjs';
import { openStage, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const EMPTY = { query: '', topics: [], stages: [], industries: [], facilities: [], freshness: null, language: null };
const browse = (filter) => stage.call('browse', { filter: { ...EMPTY, ...filter }, language: 'en' });
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);
const tab = (page, name) => page.getByRole('navigation', { name: 'Sections of the library' }).getByRole('link', { name });

/** Waits until a section says how much it holds. */
const counts = (page, name, count) =>
  page.waitForFunction(
    ([name, count]) =>
      [...document.querySelectorAll('nav a')].some((link) => link.textContent.replace(/\s+/g, ' ').trim() === `${name} ${count}`),
    [name, String(count)],
  );

test('the last word may be unfinished, and counts follow while one types', async () => {
  const page = await stage.page('/library/slides');
  await page.locator('li a img').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('beaml');
  const wanted = await browse({ query: 'beaml' });
  assert.ok(wanted.slideCount > 0 && wanted.slideCount < 60, 'the word narrows down');
  await counts(page, 'Slides', wanted.slideCount);
  await counts(page, 'Facts', wanted.factCount);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), `#/library/slides/${encodeURIComponent(wanted.slides[0].id)}`, 'down leads to the best hit');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), `#/library/slides/${encodeURIComponent(wanted.slides[1].id)}`);
  await page.keyboard.press('Escape');
  await counts(page, 'Slides', (await browse({})).slideCount);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('filters narrow down by keyboard, are seen as chips, and go one by one or all at once', async () => {
  const page = await stage.page('/library/slides');
  await page.getByRole('button', { name: 'Topic' }).press('Enter');
  await page.getByRole('checkbox').first().waitFor();
  await until('the list takes the focus', () => page.evaluate(() => document.activeElement?.type === 'checkbox'));
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await until('Esc gives the focus back', () => page.evaluate(() => document.activeElement?.textContent?.includes('Topic')));
  const hydrogen = await browse({ topics: ['hydrogen'] });
  await counts(page, 'Slides', hydrogen.slideCount);

  await page.getByRole('button', { name: 'Facility' }).press('Enter');
  await page.getByRole('textbox', { name: 'Find a facility' }).waitFor();
  await until('one can type at once', () => page.evaluate(() => document.activeElement?.matches('.find')));
  await page.keyboard.type('max');
  await page.getByRole('checkbox', { name: /MAX IV/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await counts(page, 'Slides', (await browse({ topics: ['hydrogen'], facilities: ['max-iv'] })).slideCount);

  await page.getByRole('button', { name: 'Remove MAX IV Laboratory' }).press('Enter');
  await counts(page, 'Slides', hydrogen.slideCount);
  await page.getByRole('button', { name: 'Clear all' }).press('Enter');
  await counts(page, 'Slides', (await browse({})).slideCount);
  await page.close();
});

test('an answer that comes late leaves the focus where somebody has put it', async () => {
  const page = await stage.page('/settings');
  let answer;
  const asked = new Promise((resolve) => page.route('**/call/*/browse', (route) => resolve((answer = () => route.continue())), { times: 1 }));
  await page.goto(page.url().replace(/#.*/, '#/library/slides'));
  await asked;
  await page.getByRole('button', { name: 'Topic' }).press('Enter');
  await until('the list takes the focus', () => page.evaluate(() => document.activeElement?.type === 'checkbox'));
  await answer();
  await page.locator('li a img').first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.type), 'checkbox', 'keys would go to the heading');
  await page.close();
});

test('an industry narrows down, and so does how fresh a fact is', async () => {
  const page = await stage.page('/library/slides');
  await page.getByRole('button', { name: 'Industry' }).press('Enter');
  await page.getByRole('combobox', { name: 'Industry' }).pressSequentially('21');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await counts(page, 'Slides', (await browse({ industries: ['21'] })).slideCount);
  await page.close();

  const facts = await stage.page('/library/facts');
  await facts.getByRole('button', { name: 'Freshness' }).press('Enter');
  await facts.getByRole('checkbox', { name: 'Not confirmed' }).press('Space');
  await facts.keyboard.press('Escape');
  await counts(facts, 'Facts', (await browse({ freshness: 'unconfirmed' })).factCount);
  await facts.close();
});

test('back keeps the words, the filters, the place and the focus', async () => {
  const page = await stage.page('/library/facts');
  await page.getByRole('textbox', { name: 'Search the library' }).fill('e');
  await page.getByRole('button', { name: 'Freshness' }).press('Enter');
  await page.getByRole('checkbox', { name: /^Fresh/ }).press('Space');
  await page.keyboard.press('Escape');
  const wanted = await browse({ query: 'e', freshness: 'fresh' });
  await counts(page, 'Facts', wanted.factCount);
  await page.locator('li a').first().focus();
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowDown');
  const address = await focused(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Source' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Search the library' }).waitFor();
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('href') === wanted, address);
  assert.equal(await page.getByRole('textbox', { name: 'Search the library' }).inputValue(), 'e');
  await counts(page, 'Facts', wanted.factCount);
  const box = await page.locator(`a[href="${address}"]`).boundingBox();
  assert.ok(box && box.y > 0 && box.y < 800, 'what was opened is in sight');
  await page.close();
});

test('a fact shows its source, its neighbours with the better end first, and where it is used', async () => {
  const page = await stage.page('/library/facts/als-u.ring.emittance');
  const { fact, bars } = await stage.call('fact', { id: 'als-u.ring.emittance', language: 'en' });
  await page.getByText(fact.source.title).waitFor();
  await page.getByText(fact.source.url, { exact: true }).waitFor();
  await page.getByText('Lower is better').waitFor();
  const shown = await page.locator('ol a').evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href'))));
  assert.deepEqual(shown, bars.map((bar) => `#/library/facts/${bar.fact}`));
  assert.equal(await page.locator('ol a[aria-current]').count(), 1, 'the fact itself is told from its neighbours');
  await page.getByRole('button', { name: 'Copy the address' }).press('Enter');
  await page.getByRole('log').getByText('copied').waitFor();
  assert.deepEqual(await page.evaluate(() => window.__lodestoneDid), [['copy', fact.source.url]]);
  await page.close();
});

test('the map is walked with arrow keys; a number opens a nearer view and Esc leaves it', async () => {
  const page = await stage.page('/library/facilities');
  await page.locator('.pin').first().waitFor();
  const all = await page.locator('.pin').count();
  const cluster = page.getByRole('button', { name: /facilities around Lund/ });
  const held = Number(await cluster.innerText());
  await page.getByRole('link', { name: /^Copenhagen Airport/ }).first().focus();
  const before = await page.evaluate(() => document.activeElement?.getBoundingClientRect().x);
  await page.keyboard.press('ArrowRight');
  const moved = await page.evaluate(() => document.activeElement?.getBoundingClientRect().x);
  assert.ok(moved > before, 'right goes to the right');
  await cluster.focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${held} facilities here`).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.matches('.pin')), true, 'the focus stays on the map');
  await page.keyboard.press('Escape');
  await page.waitForFunction((count) => document.querySelectorAll('.pin').length === count, all);
  await page.getByRole('heading', { name: 'Not on the map' }).waitFor();
  await page.locator('a.pin').first().press('Enter');
  await page.waitForURL(/library\/facilities\/.+/);
  await page.close();
});

test('a slide goes into a pitch at its place in the story, and Undo takes it out', async () => {
  const page = await stage.page('/library/slides');
  const pitch = await makePitch(stage);
  const used = new Set(pitch.slides.map((slide) => slide.id));
  const { slides } = await browse({ stages: ['proof'] });
  const fresh = slides.find((slide) => !used.has(slide.id));
  await page.goto(page.url().replace(/#.*/, `#/library/slides/${fresh.id}`));
  await page.getByRole('button', { name: 'Insert into a pitch' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: pitch.name }).press('Enter');
  await page.getByRole('log').getByText('Inserted').waitFor();
  const after = await stage.call('pitch', { id: pitch.id });
  const at = after.slides.findIndex((slide) => slide.id === fresh.id);
  assert.ok(at > 0, 'it is in the story');
  assert.equal(after.slides[at - 1].stage, 'proof', 'a proof stands behind the other proofs');
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).press('Enter');
  await page.waitForFunction(
    async ([id, slide]) => {
      const answer = await fetch('/call/main/pitch', { method: 'POST', body: JSON.stringify({ id }) });
      return !(await answer.json()).slides.some((one) => one.id === slide);
    },
    [pitch.id, fresh.id],
  );
  await page.close();
});

test('the language of the content is chosen on the page, whatever the interface speaks', async () => {
  const page = await stage.page('/library/slides');
  await page.getByLabel('Language of the content').selectOption('sv');
  const { slides } = await stage.call('browse', { filter: EMPTY, language: 'sv' });
  await page.getByText(slides[0].title).first().waitFor();
  await tab(page, /Facts/).waitFor();
  await page.close();
});
