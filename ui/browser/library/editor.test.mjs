/** Editing a library's folder by keyboard, with the files on the disk as witnesses. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { AT_WORK, copyLibrary, edit, rewrite, tableOf } from '../screens/editor.mjs';
import { openStage, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const CAPACITY = 'slides/hydrogen/capacity.toml';
const AHEAD = 'slides/hydrogen/years-ahead.toml';
const read = (folder, file) => readFileSync(join(folder, file), 'utf8');
const title = (page, language) => page.getByRole('textbox', { name: `Title *, ${language}` });
const drawing = (page) => page.locator('.drawing img').first().getAttribute('src');
/** Waits until nothing is left to save. */
const saved = (page) => page.locator('header [role=status]').getByText('Saved').waitFor();

/** Lines of a file that are no longer as they were. */
function changed(before, after) {
  const was = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !was.has(line));
}

test('a folder is opened from the library, stays on the rail, and is let go of', async () => {
  const page = await stage.page('/library/slides');
  await page.getByRole('link', { name: 'Edit a library folder' }).press('Enter');
  await page.getByRole('heading', { name: 'Edit a library' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Edit', exact: true }).count(), 0, 'nobody who does not edit sees more on the rail');
  const folder = copyLibrary(stage);
  await page.evaluate((path) => (window.__lodestonePick = [path]), folder);
  await page.getByRole('button', { name: 'Choose the library' }).press('Enter');
  await page.getByRole('heading', { name: 'Öresund region' }).waitFor();
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Pitches' }).and(page.locator('[aria-current=page]')).waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByText(folder).waitFor();
  await page.getByRole('button', { name: 'The folder' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Close the folder' }).press('Enter');
  await page.getByRole('button', { name: 'Choose the library' }).waitFor();
  await until('the rail is as it was', async () => (await page.getByRole('button', { name: 'Edit', exact: true }).count()) === 0);
  // Thumbnails that were on their way when the folder closed have no address any more.
  assert.deepEqual(page.complaints.filter((complaint) => !complaint.includes('404')), []);
  await page.close();
});

test('a title is written, drawn as one types, and saved: one line of one file changes', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.capacity');
  const before = read(folder, CAPACITY);
  await page.getByText('Ready-made pitch: Hydrogen at the fair').waitFor();
  await page.locator('.drawing img[src]').waitFor();
  const english = await drawing(page);
  await title(page, 'Swedish').focus();
  await until('the drawing speaks the language under work', async () => (await drawing(page)) !== english);
  const swedish = await drawing(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Liten här, stor på Jylland');
  await until('the drawing follows the words', async () => (await drawing(page)) !== swedish);
  assert.equal(read(folder, CAPACITY), before, 'nothing is written before somebody saves');
  await page.keyboard.press('Control+s');
  await saved(page);
  assert.deepEqual(changed(before, read(folder, CAPACITY)), ['title = "Liten här, stor på Jylland"']);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('what is not saved survives a reload and a look elsewhere, is marked, and can be thrown away and taken back', async () => {
  const page = await stage.page('/editor');
  await edit(page, stage, 'slides/hydrogen.capacity');
  await title(page, 'English').fill('Not saved yet');
  await page.reload();
  await until('the words are there again', async () => (await title(page, 'English').inputValue()) === 'Not saved yet');
  await title(page, 'English').press('Escape');
  await page.getByText('“Not saved yet” is not saved').waitFor();
  // A list draws only what is in sight.
  await page.getByRole('searchbox', { name: 'Search slides' }).fill('hydrogen.capacity');
  await page.getByRole('link', { name: /Not saved/ }).press('Enter');
  await until('the words wait in the form', async () => (await title(page, 'English').inputValue()) === 'Not saved yet');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await title(page, 'English').inputValue(), 'Not saved yet');
  await page.close();
});

test('another program changes the file: noticed, compared, and no version is lost', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.capacity');
  await title(page, 'English').waitFor();
  rewrite(folder, CAPACITY, (text) => text.replace(/^title = .*$/m, 'title = "From outside"'));
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await until('the form is as the file', async () => (await title(page, 'English').inputValue()) === 'From outside');

  await title(page, 'English').fill('From here');
  rewrite(folder, CAPACITY, (text) => text.replace('"From outside"', '"From outside again"'));
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Somebody changed this file' });
  await dialog.getByRole('cell', { name: 'From outside again' }).waitFor();
  assert.ok(read(folder, CAPACITY).includes('"From outside again"'), 'the save wrote nothing');
  await dialog.getByRole('button', { name: 'Copy yours' }).click();
  await until('the own version is on the clipboard', () => page.evaluate(() => (window.__lodestoneDid ?? []).some(([what, text]) => what === 'copy' && text.includes('From here'))));
  await dialog.getByRole('button', { name: 'Go on with yours' }).click();
  assert.equal(await title(page, 'English').inputValue(), 'From here');
  await page.keyboard.press('Control+s');
  await saved(page);
  assert.ok(read(folder, CAPACITY).includes('"From here"'), 'it is written over what was looked at');

  await title(page, 'English').fill('Once more');
  rewrite(folder, CAPACITY, (text) => text.replace('"From here"', '"Theirs"'));
  await page.keyboard.press('Control+s');
  await dialog.getByRole('button', { name: 'Load the file' }).click();
  await until('theirs is in the form', async () => (await title(page, 'English').inputValue()) === 'Theirs');
  await page.close();
});

test('a look at the file that a save overtakes brings no old words back', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.capacity');
  await title(page, 'English').fill('Saved meanwhile');
  let asked = 0;
  let answered = 0;
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/call/main/editor_slide', async (route) => {
    asked += 1;
    const answer = await route.fetch();
    if (asked === 1) await held;
    await route.fulfill({ response: answer });
    answered += 1;
  });
  rewrite(folder, AHEAD, (text) => `${text}\n# by another program\n`);
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await until('the file was read, and the answer is on its way', () => asked === 1);
  await title(page, 'English').press('Control+s');
  await saved(page);
  release();
  await until('it is looked at again', () => answered === 2);
  await page.getByRole('status').getByText('Saved').waitFor();
  assert.equal(await title(page, 'English').inputValue(), 'Saved meanwhile');
  assert.ok(read(folder, CAPACITY).includes('"Saved meanwhile"'));
  await page.close();
});

test('what another program and the person both wrote is no conflict, and the choice made in one outlasts a reload', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.capacity');
  await title(page, 'English').fill('The same thought');
  rewrite(folder, CAPACITY, (text) => text.replace(/^title = .*$/m, 'title = "The same thought"'));
  await page.keyboard.press('Control+s');
  await saved(page);
  await title(page, 'English').fill('Another thought');
  rewrite(folder, CAPACITY, (text) => text.replace('"The same thought"', '"Theirs"'));
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Go on with yours' }).click();
  await page.reload();
  await until('the words are there again', async () => (await title(page, 'English').inputValue()) === 'Another thought');
  await page.keyboard.press('Control+s');
  await saved(page);
  assert.ok(read(folder, CAPACITY).includes('"Another thought"'), 'what was decided is not asked again');
  await page.close();
});

test('a file that is deleted under its form: said beside it, and the words can be taken along', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.capacity');
  const copies = () => page.evaluate(() => (window.__lodestoneDid ?? []).filter(([what, text]) => what === 'copy' && text.includes('Nowhere to go')).length);
  await title(page, 'English').fill('Nowhere to go');
  rmSync(join(folder, CAPACITY));
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').getByText('The file is no longer there.').waitFor();
  assert.equal(await title(page, 'English').inputValue(), 'Nowhere to go');
  assert.ok(!existsSync(join(folder, CAPACITY)), 'what somebody deleted does not come back by itself');
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Copy yours as text' }).press('Enter');
  await until('the words are on the clipboard', async () => (await copies()) === 1);
  await page.reload();
  await page.getByRole('button', { name: 'Copy yours as text' }).press('Enter');
  await until('they are there after a reload, too', async () => (await copies()) === 1);
  await page.close();
});

test('rows are added, moved and removed by keyboard in every language', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.years-ahead');
  const first = (language) => page.getByRole('textbox', { name: `Title, ${language}` }).first();
  await first('English').waitFor();
  const [english, swedish] = [await first('English').inputValue(), await first('Swedish').inputValue()];
  await first('English').press('Alt+ArrowDown');
  await until('both languages moved', async () => (await first('English').inputValue()) !== english && (await first('Swedish').inputValue()) !== swedish);
  await page.getByRole('button', { name: 'Row 1', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove in every language' }).press('Enter');
  await until('the first row is gone', async () => (await first('English').inputValue()) === english);
  await page.getByRole('button', { name: 'Add a row' }).press('Enter');
  await until('the new row has the focus', () => page.evaluate(() => document.activeElement?.ariaLabel === 'When, English'));
  await page.keyboard.type('Later');
  await page.keyboard.press('Control+s');
  await until('every language has the same rows', () => {
    const text = read(folder, AHEAD);
    return text.includes('Later') && text.includes(swedish) && !text.includes('Hydrogen centre PUSH funded') && !text.includes('Brintcentret PUSH');
  });
  await page.close();
});

test('a gap is marked in the list and in the form, and begins with the original', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides', AT_WORK);
  await page.getByRole('button', { name: '1 with language gaps' }).click();
  await page.getByRole('link', { name: /Lacks Danish/ }).press('Enter');
  await page.getByRole('radio', { name: 'Danish (gaps)' }).check();
  await page.getByRole('button', { name: 'Begin with the original' }).first().press('Enter');
  assert.equal(await title(page, 'Danish').inputValue(), await title(page, 'English').inputValue());
  await page.keyboard.press('Control+s');
  await until('the language is in the file', () => read(folder, CAPACITY).includes('[text.da]'));
  await page.close();
});

test('several slides are chosen by keyboard and moved on together, and that is undone', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage);
  const search = page.locator('input[type=search]');
  await search.fill('hydrogen.years-ahead');
  await until('one is left', async () => (await page.locator('ul.rows > li').count()) === 1);
  await page.locator('ul.rows a').first().press('Space');
  await search.fill('hydrogen.capacity');
  await until('the other is there', async () => (await page.locator('ul.rows a').first().getAttribute('href')).endsWith('hydrogen.capacity'));
  await page.locator('ul.rows a').first().press('Space');
  await search.fill('hydrogen');
  await page.getByText('2 chosen').waitFor();
  await page.getByRole('button', { name: 'Back to draft' }).press('Enter');
  await until('both are drafts', () => [CAPACITY, AHEAD].every((file) => read(folder, file).includes('approval = "draft"')));
  await page.getByRole('button', { name: 'Undo' }).click();
  await until('both are approved again', () => [CAPACITY, AHEAD].every((file) => !read(folder, file).includes('approval = "draft"')));
  await page.close();
});

test('what is to mend leads to its field', async () => {
  const page = await stage.page('/editor');
  await edit(page, stage, 'findings', AT_WORK);
  await page.getByRole('link', { name: /text\.en\.title/ }).first().press('Enter');
  await until('the field has the focus', () => page.evaluate(() => document.activeElement?.ariaLabel === 'Title *, English'));
  await page.close();
});

test('a slide is recalled with its reason, and brought back', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'slides/hydrogen.capacity');
  const retired = () => (existsSync(join(folder, 'retired.toml')) ? read(folder, 'retired.toml') : '');
  const open = async (name) => {
    await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name }).press('Enter');
  };
  await open('Take out of use');
  for (const language of ['English', 'Swedish', 'Danish']) await page.getByLabel(`Reason, in ${language}`).fill('A figure was wrong.');
  await page.getByRole('switch', { name: /It was wrong/ }).press('Space');
  await page.getByRole('button', { name: 'Recall', exact: true }).press('Enter');
  await until('retired.toml says so', () => retired().includes('hydrogen.capacity') && retired().includes('recall = true'));
  await page.getByText('Recalled on 23 November 2026').waitFor();
  await open('Reason and successor');
  await page.getByRole('button', { name: 'Bring back into use' }).press('Enter');
  await until('it is in use again', () => !retired().includes('hydrogen.capacity'));
  await page.close();
});

test('a fact: a value that cannot be read is refused beside the form, a good one is written', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'facts/ess.schedule.operation');
  const before = read(folder, 'facilities/ess.toml');
  const review = page.getByLabel('Review by');
  await review.fill('2027-11-30');
  await page.getByRole('textbox', { name: 'Holds for' }).fill('last spring');
  await page.keyboard.press('Control+s');
  await page.getByText('is not a date').first().waitFor();
  assert.equal(read(folder, 'facilities/ess.toml'), before, 'half a change is none');
  await page.getByRole('textbox', { name: 'Holds for' }).fill('2026-03');
  await page.keyboard.press('Control+s');
  await saved(page);
  assert.deepEqual(changed(before, read(folder, 'facilities/ess.toml')).sort(), ['as_of = "2026-03"', 'review_by = "2027-11-30"'].filter((line) => !before.includes(line)));
  await page.close();
});

test('a neighbour in the file of a fact is no conflict, also for somebody who has left the form', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'facts/ess.schedule.operation');
  const holds = page.getByRole('textbox', { name: 'Holds for' });
  const neighbour = (text) => text.replace(/^as_of = "2023"$/m, 'as_of = "2021"');
  await holds.fill('2026-02');
  rewrite(folder, 'facilities/ess.toml', neighbour);
  await holds.press('Control+s');
  await saved(page);
  await holds.fill('2026-01');
  rewrite(folder, 'facilities/ess.toml', neighbour);
  await page.reload();
  await until('the words are there again', async () => (await holds.inputValue()) === '2026-01');
  assert.equal(await page.getByRole('dialog').count(), 0, 'there is nothing to decide');
  await holds.press('Escape');
  rewrite(folder, 'facilities/ess.toml', neighbour);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/ is saved\./).waitFor();
  const text = read(folder, 'facilities/ess.toml');
  assert.ok(text.includes('as_of = "2026-01"') && text.match(/as_of = "2021"/g).length >= 3, 'both stand in the file');
  await page.close();
});

test('facts due before a day are listed by owner and copied as a mail', async () => {
  const page = await stage.page('/editor');
  await edit(page, stage, 'lapses');
  await page.getByLabel('Review date before').fill('2027-04-01');
  const owner = await page.locator('section h2').first().textContent();
  await page.getByRole('button', { name: 'Copy as a mail' }).first().press('Enter');
  await until('the mail names the owner and the day', () =>
    page.evaluate((name) => (window.__lodestoneDid ?? []).some(([what, text]) => what === 'copy' && text.includes(name) && text.includes('1 April 2027')), owner),
  );
  await page.close();
});

test('a table of facts comes back as a plan, and is carried out only when it was seen', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'facts');
  await page.locator('li .value').first().waitFor();
  const before = read(folder, 'facilities/ess.toml');
  const table = await tableOf(stage, (text) => text.replaceAll(';2027-02-15', ';2027-11-30'));
  const take = async () => {
    await page.evaluate((path) => (window.__lodestonePick = [path]), table);
    await page.getByRole('button', { name: 'Facts as a table' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Take facts from a table' }).press('Enter');
    await page.getByRole('dialog', { name: 'Facts from a table' }).waitFor();
  };
  await take();
  await page.getByRole('cell', { name: '2027-11-30' }).first().waitFor();
  await page.getByRole('button', { name: 'Not now' }).press('Enter');
  assert.equal(read(folder, 'facilities/ess.toml'), before, 'a plan writes nothing');
  await take();
  await page.getByRole('button', { name: /^Write \d+ changes/ }).press('Enter');
  await until('the dates are written', () => read(folder, 'facilities/ess.toml').includes('review_by = "2027-11-30"'));
  assert.ok(changed(before, read(folder, 'facilities/ess.toml')).every((line) => line === 'review_by = "2027-11-30"'), 'and nothing else');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('texts go to translators and come back', async () => {
  const page = await stage.page('/editor');
  const folder = await edit(page, stage, 'translations', AT_WORK);
  const file = join(stage.folder, 'en-da.xlf');
  const pick = (path = file) => page.evaluate((one) => (window.__lodestonePick = [one]), path);
  await pick();
  await page.getByRole('listitem').filter({ hasText: 'Danish' }).getByRole('button', { name: 'Save for translators' }).press('Enter');
  await page.getByText(/texts are in the file/).waitFor();
  const stages = page.getByRole('combobox', { name: 'Place in the story' });
  await stages.selectOption({ label: 'Proof' });
  await page.getByText(/covers \d+ slides, with the facts/).waitFor();
  await page.getByRole('combobox', { name: 'How far it has come' }).selectOption({ label: 'Draft' });
  await page.getByText('No slide is like that.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Save for translators' }).first().isDisabled(), 'an empty file helps nobody');
  await stages.selectOption({ label: 'Comparison' });
  await page.getByText('covers 1 slide,').waitFor();
  const swedish = join(stage.folder, 'en-sv.xlf');
  await pick(swedish);
  await page.getByRole('listitem').filter({ hasText: 'Swedish' }).getByRole('button', { name: 'Save for translators' }).press('Enter');
  await until('the file is there', () => existsSync(swedish) && readFileSync(swedish, 'utf8').includes('</xliff>'));
  assert.deepEqual([...new Set(readFileSync(swedish, 'utf8').match(/slides\/[\w/-]+\.toml/g))], [CAPACITY], 'only what was chosen goes');
  const translate = (which) => rewrite(stage.folder, 'en-da.xlf', (text) => text.replace(which, '<target state="translated">Lille her, stor i Jylland</target>'));
  const take = async () => {
    await pick();
    await page.getByRole('button', { name: 'Take translations from a file' }).press('Enter');
  };
  translate(/<target[^>]*><\/target>/);
  await take();
  await page.getByText(/would leave its slide half translated/).waitFor();
  await page.getByRole('button', { name: 'Not now' }).press('Enter');
  translate(/<target[^>]*><\/target>/g);
  await take();
  await page.getByRole('cell', { name: 'Lille her, stor i Jylland' }).first().waitFor();
  await page.getByRole('button', { name: 'Write 2 changes' }).press('Enter');
  await until('the language is in the file', () => read(folder, CAPACITY).includes('title = "Lille her, stor i Jylland"'));
  await page.close();
});
