/** Tests tailoring: typed text is on the slide at once and on disk soon, and the library's text is never lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { withPitch } from '../screens/main.mjs';
import { openStage } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

/** A page on a slide of a new pitch. */
async function slide(key = 's2') {
  const page = await stage.page('/settings');
  page.setDefaultTimeout(10_000);
  await withPitch(page, stage, ({ id }) => `/pitch/${id}/tailor/${key}`);
  await page.locator('.drawing img[src]').waitFor();
  // One can write at once.
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  return page;
}

const detail = async (key = 's2') => {
  const [{ id }] = (await stage.call('home', {})).pitches;
  return stage.call('slide', { pitch: id, key });
};
const title = (page) => page.getByRole('textbox', { name: 'Title' });
const drawn = (page) => page.locator('.drawing img').getAttribute('src');
const settled = (page) => page.getByText('Saved', { exact: true }).waitFor();

test('own words are drawn as they are typed, saved, and given back on request', async () => {
  const page = await slide();
  const { original } = (await detail()).fields.find(({ name }) => name === 'title');
  const before = await drawn(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Made for {company}');
  await page.waitForFunction((src) => document.querySelector('.drawing img')?.src !== src, before);
  await page.locator('.original', { hasText: original }).waitFor();
  await page.locator('dd', { hasText: 'Siemens Energy' }).waitFor();
  await settled(page);
  await page.waitForFunction(() => document.querySelector('.drawing img')?.alt.includes('Made for Siemens Energy'));
  assert.equal((await detail()).fields.find(({ name }) => name === 'title').overrideText, 'Made for {company}');
  await page.getByRole('button', { name: "Back to the library's words" }).click();
  assert.equal(await title(page).inputValue(), original);
  assert.equal(await title(page).evaluate((field) => field === document.activeElement), true);
  await settled(page);
  assert.equal((await detail()).fields.find(({ name }) => name === 'title').overrideText, null);
  await page.close();
});

test('a late answer never covers newer words, and no two edits are under way at once', async () => {
  const page = await slide();
  let under = 0;
  let most = 0;
  const asked = [];
  const drawn = [];
  await page.route('**/call/main/edit_pitch', async (route) => {
    most = Math.max(most, ++under);
    const { text } = route.request().postDataJSON().edit;
    asked.push(text);
    const answer = await route.fetch();
    drawn.push((await answer.json()).preview.picture);
    under--;
    await route.fulfill({ response: answer });
  });
  await page.evaluate(() => {
    const drawing = document.querySelector('.drawing');
    globalThis.shown = [];
    new MutationObserver(() => globalThis.shown.push(drawing.querySelector('img').src)).observe(drawing, { childList: true });
  });
  await page.keyboard.press('Control+a');
  // All at once: everything after the first letter has overtaken its answer.
  await page.evaluate(() => [...'abcdefgh'].forEach((letter) => document.execCommand('insertText', false, letter)));
  await page.waitForFunction(() => globalThis.shown.length > 0);
  await settled(page);
  assert.equal(most, 1);
  assert.deepEqual([asked[0], asked.at(-1)], ['a', 'abcdefgh'], 'what came between was overtaken before it was asked');
  assert.ok(asked.length < 8);
  await page.waitForFunction((last) => globalThis.shown.at(-1)?.endsWith(last), drawn.at(-1));
  const shown = await page.evaluate(() => globalThis.shown);
  assert.notEqual(drawn[0], drawn.at(-1));
  assert.ok(!shown.some((address) => address.endsWith(drawn[0])), 'the slide of the first letter was never on screen');
  await page.close();
});

test('a key is one command and one picture, and the focus and the caret stay where they are', async () => {
  const page = await slide();
  // The pictures in the row below rest while somebody types; what the slide was opened with has come.
  await page.waitForLoadState('networkidle');
  const commands = [];
  const pictures = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/call/')) commands.push(pathname.split('/').at(-1));
    if (pathname.startsWith('/picture/preview/')) pictures.push(pathname);
  });
  const before = await drawn(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('X');
  await page.waitForFunction((src) => document.querySelector('.drawing img').getAttribute('src') !== src, before);
  await page.waitForFunction(() => document.querySelector('.drawing img').alt.includes('X'));
  await settled(page);
  assert.equal(await title(page).evaluate((input) => input === document.activeElement && input.selectionStart), 1);
  // Longer than any pause after which something could still be asked for.
  await page.locator('nav [aria-current=page] img').evaluate(
    (image) => new Promise((done) => new MutationObserver(done).observe(image, { attributeFilter: ['src'] })),
  );
  assert.deepEqual(commands, ['edit_pitch'], 'the answer to the edit has all that the screen shows');
  assert.equal(pictures.length, 1, 'the slide is drawn and fetched once');
  await page.close();
});

test('words that are too long, and facts that nobody knows, are said beside their field', async () => {
  const page = await slide();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(`${'a long title '.repeat(10)}{fact:nothing.known}`);
  const field = page.locator('.fields .words').first();
  await field.getByText('Too long').waitFor({ state: 'attached' });
  await field.getByText('There is no fact').waitFor();
  await page.close();
});

test('a fact of the slide goes in at the caret', async () => {
  const page = await slide();
  const [fact] = (await detail()).facts;
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Insert into Title' }).press('Enter');
  await page.getByRole('menuitem').nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.querySelector('textarea').value.startsWith(`{fact:${id}}`), fact.id);
  assert.equal(await title(page).evaluate((input) => input === document.activeElement), true);
  await page.keyboard.press('Control+z');
  assert.ok(!(await title(page).inputValue()).includes('{fact:'), 'the field can undo it');
  await page.close();
});

test('a menu has the keyboard as soon as it is open: no fast key finds the button', async () => {
  const page = await slide();
  const opener = page.getByRole('button', { name: 'Insert into Title' });
  const focused = await opener.evaluate((button) => {
    button.focus();
    button.click();
    // In the same task: whatever key comes next comes later than this.
    return document.activeElement?.getAttribute('role');
  });
  assert.equal(focused, 'menuitem');
  await page.keyboard.press('Escape');
  assert.equal(await opener.evaluate((button) => button === document.activeElement), true);
  await page.close();
});

test('keys go from slide to slide, Esc goes to the story, and undo there takes the words back', async () => {
  const page = await slide();
  await page.keyboard.type(' now');
  await settled(page);
  await page.keyboard.press('Alt+PageDown');
  await page.waitForURL(/tailor\/s3/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.press('Alt+PageUp');
  await page.waitForURL(/tailor\/s2/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  assert.match(await title(page).inputValue(), / now$/);
  await page.keyboard.press('Escape');
  await page.waitForURL(/build/);
  await page.locator('[data-key=s2][aria-current]:focus').waitFor();
  await page.getByText('Own words').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Own words').waitFor({ state: 'detached' });
  assert.equal((await detail()).fields.find(({ name }) => name === 'title').overrideText, null);
  await page.close();
});
