/** A show in its windows: keys, what the audience sees and never sees, questions, tools, languages, and windows that begin anew. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { draw, held, openShow, press, SCREENS_OF_A_BOOTH, speak } from './screens-show.mjs';
import { makePitch } from './screens.mjs';
import { openStage, sticksOut, until } from './stage.mjs';

let stage;
let open = [];
before(async () => (stage = await openStage()));
afterEach(async () => {
  for (const page of open) await page.close();
  open = [];
});
after(() => stage?.close());

async function show(options, more) {
  const opened = await openShow(stage, options, more);
  open = [opened.presenter, opened.audience, opened.solo].filter(Boolean);
  return opened;
}

/** The end of the path of the picture that is on a canvas: its place and step. */
const seen = (page, place = '') => page.locator(`${place} .layer.seen`).first().getAttribute('src').then((path) => path.split('/').slice(-2).join('/'));
/** Waits until both windows show a slide. */
async function both({ presenter, audience }, wanted) {
  await until(`the audience sees ${wanted}`, async () => (await seen(audience)) === wanted);
  await until(`the presenter sees ${wanted}`, async () => (await seen(presenter, '.slide')) === wanted);
}
const blank = (page) => page.locator('.canvas').first().getAttribute('data-blank');
const place = (page) => page.locator('.foot .place').innerText();
const view = () => stage.call('show', {}, 'presenter');

test('keys of a keyboard and of every common clicker move both windows', async () => {
  const windows = await show();
  const { presenter } = windows;
  await both(windows, 'en/1-1');
  await press(presenter, 'PageDown', 'PageDown', 'PageDown');
  await both(windows, 'en/4-1');
  for (const key of ['ArrowRight', ' ', 'Enter', 'n']) await press(presenter, key);
  await both(windows, 'en/5-4');
  await press(presenter, 'PageUp', 'ArrowLeft', 'p');
  await both(windows, 'en/5-1');
  await press(presenter, '1', '2');
  await presenter.getByText('Go to 12').waitFor();
  await press(presenter, 'Enter');
  await until('number and Enter lead there', async () => (await place(presenter)) === '12 of 15');
  await press(presenter, 'Home');
  await both(windows, 'en/1-1');
  await press(presenter, 'End');
  await until('the last slide', async () => (await place(presenter)) === '15 of 15');
  await presenter.getByText('This is the last slide').waitFor();
  await presenter.getByRole('button', { name: /^4, / }).click();
  await both(windows, 'en/4-1');
  await press(presenter, 'F5', 'Shift+F5');
  await both(windows, 'en/4-1');
  assert.deepEqual([...presenter.complaints, ...windows.audience.complaints], []);
});

test('a focused button takes Enter and Space, a clicked one leaves them to the clicker', async () => {
  const windows = await show();
  const { presenter } = windows;
  const black = presenter.getByRole('button', { name: 'Black', exact: true });
  await black.click();
  await until('black', async () => (await blank(windows.audience)) === 'black');
  await press(presenter, 'Enter');
  await both(windows, 'en/2-1');
  assert.equal(await blank(windows.audience), 'no', 'Enter went on; it did not press the button once more');
  while (!(await black.evaluate((button) => button === document.activeElement))) await presenter.keyboard.press('Tab');
  await press(presenter, 'Space');
  await until('black again', async () => (await blank(windows.audience)) === 'black');
  assert.equal(await seen(presenter, '.slide'), 'en/2-1', 'Space pressed the button and moved nothing');
  await press(presenter, 'PageDown');
  await both(windows, 'en/3-1');
  await press(presenter, 'Space');
  await both(windows, 'en/4-1');
});

test('black, white and freeze are unmistakable at the presenter, and the audience sees only what it is meant to', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  await press(presenter, 'PageDown', '.');
  await until('black', async () => (await blank(audience)) === 'black');
  assert.equal(await audience.locator('.layer.seen').isVisible(), false);
  await presenter.getByText('The screen is black').waitFor();
  await press(presenter, 'w');
  await until('white', async () => (await blank(audience)) === 'white');
  assert.equal(await audience.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  await presenter.getByRole('button', { name: 'Show the slide' }).click();
  await until('the slide again', async () => (await blank(audience)) === 'no');
  await press(presenter, 'f', 'PageDown', 'PageDown');
  await presenter.getByText('The screen is frozen').waitFor();
  await until('the presenter looks on', async () => (await seen(presenter, '.slide')) === 'en/4-1');
  assert.equal(await seen(audience), 'en/2-1', 'the audience keeps its picture');
  assert.equal(await seen(presenter, '.bar'), 'en/2-1', 'and the presenter sees which');
  await press(presenter, 'd');
  await draw(presenter);
  assert.equal(await audience.locator('.lines .line').count(), 0, 'nor sees what the pen does meanwhile');
  await press(presenter, 'f');
  await both(windows, 'en/4-1');
  await audience.locator('.lines .line').first().waitFor({ state: 'attached' });
});

test('a question finds its slide, only Enter shows it, and one key leads back', async () => {
  const windows = await show();
  const { presenter, audience, pitch } = windows;
  await press(presenter, '4', 'Enter');
  await both(windows, 'en/4-1');
  // At once, as one types: the letters belong to the question, although b and w would blank the screen.
  await presenter.keyboard.type('/clea');
  await presenter.getByRole('option').nth(1).waitFor();
  assert.equal(await presenter.getByRole('combobox').inputValue(), 'clea');
  await presenter.keyboard.press('ArrowDown');
  await presenter.keyboard.press('ArrowUp');
  const title = await presenter.locator('[aria-selected=true] .title').textContent();
  await presenter.locator('figure img').evaluate((image) => image.decode());
  assert.equal(await seen(audience), 'en/4-1', 'whoever asked sees nothing of the search');
  await presenter.keyboard.press('Enter');
  await presenter.getByRole('button', { name: /^Back to 4/ }).waitFor();
  await until('the audience sees the answer', async () => (await seen(audience)).startsWith('ask/'));
  await presenter.getByRole('button', { name: 'Add to leave-behind' }).click();
  await until('it is in the pitch', async () => (await stage.call('pitch', { id: pitch.id })).slides.some((slide) => slide.title === title));
  await presenter.getByRole('button', { name: 'Add to leave-behind' }).waitFor({ state: 'detached' });
  await press(presenter, 'r');
  await both(windows, 'en/4-1');

  await presenter.keyboard.type('/zeppelin');
  await presenter.getByText('No slide answers this').waitFor();
  await presenter.keyboard.press('Enter');
  await until('the question is kept', async () => (await view()).unanswered.includes('zeppelin'));
  await press(presenter, 'a');
  await presenter.getByText('zeppelin').waitFor();
  await presenter.keyboard.press('Escape');
  await presenter.getByRole('combobox').waitFor({ state: 'detached' });
  await both(windows, 'en/4-1');
});

/** Watches every frame of the audience's window. */
const watch = (page) =>
  page.evaluate(() => {
    window.frames_ = { count: 0, bad: [] };
    const look = () => {
      const shown = [...document.querySelectorAll('.layer.seen')];
      const [image] = shown;
      window.frames_.count += 1;
      if (shown.length !== 1 || !image.complete || image.naturalWidth === 0) window.frames_.bad.push(shown.map(({ src }) => src));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

test('cut, language and jumps: in no frame is the audience without a whole picture', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  await press(presenter, '4', 'Enter');
  await both(windows, 'en/4-1');
  await until('the other languages are drawn', async () => (await view()).languages.every(({ ready }) => ready));
  await watch(audience);
  await press(presenter, 'g');
  await presenter.getByRole('heading', { name: 'Language of the slides' }).waitFor();
  await presenter.keyboard.press('2');
  await both(windows, 'sv/4-1');
  assert.equal(await audience.evaluate(() => document.documentElement.lang), 'sv');
  await press(presenter, 'c');
  await presenter.getByRole('heading', { name: 'Length' }).waitFor();
  await presenter.keyboard.press('1');
  await until('two minutes are told', async () => (await view()).cut === 2);
  await presenter.locator('nav button').nth(3).waitFor();
  for (const number of ['1', '3', '2', '4', '2']) await press(presenter, number, 'Enter');
  await press(presenter, 'g');
  await presenter.getByRole('heading', { name: 'Language of the slides' }).waitFor();
  await presenter.keyboard.press('1');
  await until('English again', async () => (await seen(audience)).startsWith('en/'));
  const frames = await audience.evaluate(() => window.frames_);
  assert.ok(frames.count > 20, `only ${frames.count} frames were looked at`);
  assert.deepEqual(frames.bad, [], 'a flash is what people notice');
});

test('a show that runs for hours keeps no more than it needs', async () => {
  const { presenter, audience } = await show();
  for (let round = 0; round < 60; round++) await press(presenter, round % 15 === 14 ? 'Home' : 'PageDown');
  const kept = await audience.evaluate(() => ({
    layers: document.querySelectorAll('.layer').length,
    nodes: document.querySelectorAll('*').length,
    marks: performance.getEntriesByType('mark').length,
  }));
  assert.ok(kept.layers <= 12 && kept.nodes < 60, `pictures are let go of: ${JSON.stringify(kept)}`);
  assert.ok(kept.marks <= 200, 'and marks of measuring too');
  assert.ok((await presenter.locator('.slide .layer').count()) <= 12);
});

test('the pen draws on both screens, is undone and cleared; zoom, laser and spotlight are seen by the audience', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  await press(presenter, '4', 'Enter', 'd');
  await both(windows, 'en/4-1');
  await draw(presenter);
  await draw(presenter);
  await until('two lines', async () => (await audience.locator('.lines .line').count()) === 2);
  const [mine, theirs] = await Promise.all([presenter, audience].map((page) => page.locator('.lines .line').first().getAttribute('points')));
  assert.equal(mine, theirs, 'the line is where the hand drew it');
  await press(presenter, 'u');
  await until('one line', async () => (await audience.locator('.lines .line').count()) === 1);
  await presenter.getByRole('button', { name: 'Clear' }).click();
  await until('no line', async () => (await audience.locator('.lines .line').count()) === 0);

  await press(presenter, 'z');
  await held(presenter, 'zoom');
  const box = await presenter.locator('.slide').boundingBox();
  await presenter.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.25);
  await presenter.mouse.down();
  await presenter.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await presenter.mouse.up();
  await until('a quarter fills the screen', async () => (await audience.locator('.plane').first().evaluate((plane) => plane.style.width)) === '400%');
  const drawn = await audience.locator('.plane').first().boundingBox();
  assert.ok(Math.abs(drawn.x + 1280) < 2, 'the part is in the middle of what is seen');
  await press(presenter, 'z');
  await until('the whole slide', async () => (await audience.locator('.plane').first().evaluate((plane) => plane.style.width)) === '');

  await press(presenter, 'l');
  await presenter.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await presenter.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.5);
  await until('the dot is there', async () => Math.abs(Number(await audience.locator('.laser').getAttribute('cx')) - 1200) < 3);
  await press(presenter, 'o');
  await audience.locator('.dim[d^="M-1"]').waitFor({ state: 'attached' });
  await presenter.keyboard.press('Escape');
  await until('nothing points', async () => (await audience.locator('.ink').getAttribute('data-pointer')) === 'none');
});

test('a length leaves the slide where it is, and numbers are those on the slides', async () => {
  const windows = await show();
  const { presenter } = windows;
  const { cuts, story } = await view();
  const [{ minutes, keys }] = cuts;
  const told = story.filter(({ key }) => key === 'cover' || keys.includes(key));
  const out = story.findIndex(({ key }) => !told.some((slide) => slide.key === key)) + 1;
  const after = told.find(({ number }) => number > out) ?? told.at(-1);
  await press(presenter, ...String(out), 'Enter');
  await until('of the whole story', async () => (await place(presenter)) === `${out} of ${story.length}`);
  const before = await seen(windows.audience);
  await press(presenter, 'c');
  await presenter.getByRole('heading', { name: 'Length' }).waitFor();
  await presenter.keyboard.press('1');
  await until(`${minutes} minutes are told`, async () => (await view()).cut === minutes);
  await until('beside the story', async () => (await place(presenter)) === String(out));
  await presenter.getByText(`Next: ${after.number}`, { exact: true }).waitFor();
  await both(windows, before);
  await press(presenter, 'PageDown');
  const at = told.indexOf(after) + 1;
  await until('into the cut', async () => (await place(presenter)) === `${after.number} · ${at} of ${told.length}`);
  assert.equal(await presenter.locator('nav [aria-current] .badge').innerText(), String(after.number));
});

test('a frozen screen goes black and comes back with the picture it had', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  await press(presenter, 'f', 'PageDown', 'PageDown');
  await presenter.getByText('The screen is frozen').waitFor();
  await press(presenter, 'b');
  await until('black', async () => (await blank(audience)) === 'black');
  await presenter.getByText('The screen is black').waitFor();
  await press(presenter, 'b');
  await until('not black', async () => (await blank(audience)) === 'no');
  assert.equal(await seen(audience), 'en/1-1');
  await presenter.getByText('The screen is frozen').waitFor();
});

test('half a line does not go over to the next slide', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  await press(presenter, 'd');
  const box = await presenter.locator('.slide').boundingBox();
  const to = (x) => presenter.mouse.move(box.x + box.width * x, box.y + box.height * 0.5);
  await to(0.2);
  await presenter.mouse.down();
  for (const x of [0.25, 0.3, 0.35]) await to(x);
  await until('the line is seen', async () => (await audience.locator('.ink > polyline').getAttribute('points')) !== '');
  await presenter.keyboard.press('PageDown');
  await both(windows, 'en/2-1');
  for (const x of [0.4, 0.45, 0.5]) await to(x);
  await presenter.mouse.up();
  await press(presenter, 'PageUp');
  await both(windows, 'en/1-1');
  assert.deepEqual((await view()).audience.strokes, []);
  await press(presenter, 'PageDown');
  await both(windows, 'en/2-1');
  assert.deepEqual((await view()).audience.strokes, []);
  await draw(presenter);
  await until('a new line is a line', async () => (await view()).audience.strokes.length === 1);
});

test('windows that begin anew are where they were, and notes are as large as they were', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  await press(presenter, '5', 'Enter', 'PageDown', '+', '+');
  await both(windows, 'en/5-2');
  await until('the size is kept', async () => (await view()).notesSize === 145);
  await Promise.all([presenter.reload(), audience.reload()]);
  await both(windows, 'en/5-2');
  await presenter.getByText('145 %').waitFor();
  await press(presenter, 'i');
  await presenter.getByRole('heading', { name: 'Sources on this slide' }).waitFor();
  await presenter.keyboard.press('Escape');
  await presenter.evaluate(() => window.__lodestoneHold(false));
  await presenter.getByText('The system may dim the screen').waitFor();
});

test('notes never reach the audience: not its page, not its events, not its snapshot', async () => {
  const windows = await show();
  const { presenter, audience } = windows;
  const bodies = [];
  audience.on('response', async (response) => bodies.push(await response.text().catch(() => '')));
  const scripts = [];
  audience.on('response', async (response) => response.url().endsWith('.js') && scripts.push(await response.text()));
  await audience.reload();
  await audience.locator('.layer.seen').waitFor();
  await until('its scripts were read', () => scripts.join('').includes('audience-drawn'));
  assert.doesNotMatch(scripts.join(''), /\bnotes\b/, 'its page has no code that knows of notes');
  await audience.evaluate(() => {
    window.heard = [];
    const events = new EventSource('/events');
    for (const name of ['audience', 'motion', 'show-changed', 'show-began', 'show-ended', 'progress']) {
      events.addEventListener(name, ({ data }) => window.heard.push(data));
    }
  });
  const notes = [];
  for (let slide = 1; slide <= 15; slide++) {
    await press(presenter, ...String(slide), 'Enter');
    notes.push((await view()).current.notes);
  }
  await press(presenter, 'f', 'PageUp', 'f', 'b', 'b');
  await until('events were heard', () => audience.evaluate(() => window.heard.length > 15));
  const told = [...(await audience.evaluate(() => [...window.heard, document.documentElement.outerHTML])), ...bodies].join('\n');
  const said = notes.filter(Boolean).flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.length > 25);
  assert.ok(said.length > 15, 'there is something that could leak');
  assert.ok(told.includes('en/14-1'), 'what the audience was told was looked at');
  assert.deepEqual(said.filter((sentence) => told.includes(sentence)), [], 'a note on the audience’s side would be read sooner or later');
});

test('the one window of a show on one screen follows the clicker and opens nothing else', async () => {
  const { solo } = await show({}, { windows: ['solo'] });
  const at = async (wanted) => until(`it shows ${wanted}`, async () => (await seen(solo)) === wanted);
  await solo.keyboard.press('PageDown');
  await at('en/2-1');
  for (const key of ['a', 'i', 'f', '?']) await solo.keyboard.press(key);
  await solo.keyboard.press('PageDown');
  await at('en/3-1');
  await solo.keyboard.press('b');
  await until('black', async () => (await blank(solo)) === 'black');
  await solo.keyboard.press('4');
  await solo.keyboard.press('Enter');
  await at('en/4-1');
  assert.equal((await solo.locator('body').innerText()).trim(), '', 'there are no words but those of the slide');
  await solo.keyboard.press('Escape');
  await until('Esc ends it', async () => (await solo.locator('.layer.seen').count()) === 0);
});

test('F5 begins at once, Shift+F5 at the slide in hand, and a quiet line says what was shown', async () => {
  const page = await stage.page('/home');
  open = [page];
  await page.evaluate((screens) => (window.__lodestoneScreens = screens), SCREENS_OF_A_BOOTH);
  const { id } = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${id}/build`));
  await page.locator('[data-key=s2]').click();
  await page.keyboard.press('Shift+F5');
  await page.getByText('The show is running').waitFor();
  assert.equal((await view()).current.key, 's2');
  const presenter = await stage.open('/presenter.html');
  open.push(presenter);
  await presenter.locator('.cockpit').waitFor();
  await presenter.keyboard.type('/clea');
  await presenter.getByRole('option').first().waitFor();
  await presenter.keyboard.press('Enter');
  await presenter.getByRole('button', { name: /^Back to/ }).waitFor();
  await presenter.getByRole('button', { name: 'End', exact: true }).click();
  await presenter.getByText('The show has ended').waitFor();
  await page.getByText(/^Shown: /).waitFor();
  await page.getByRole('button', { name: 'Add to leave-behind' }).click();
  await page.getByText('The slides asked for are in the pitch').waitFor();
  await page.keyboard.press('F5');
  await page.getByText('The show is running').waitFor();
  assert.equal((await view()).current.key, 'cover');
  await stage.call('act', { act: { kind: 'end' } }, 'presenter');
  await page.getByText(/^Shown: /).waitFor();

  await page.getByRole('button', { name: 'How to present' }).click();
  await page.getByRole('button', { name: /^You / }).click();
  assert.deepEqual(await page.evaluate(() => window.__lodestoneScreens.map(({ role }) => role)), ['audience', 'presenter']);
  await page.getByRole('combobox', { name: 'Length' }).selectOption('2');
  await page.getByRole('button', { name: 'Present from the start' }).click();
  await page.getByText('The show is running').waitFor();
  assert.equal((await view()).cut, 2);
  assert.deepEqual(page.complaints, []);
});

test('long words fit, in every language and at every size', async () => {
  for (const language of ['en', 'sv', 'da']) {
    const { presenter } = await show({}, { interfaceLanguage: language });
    await press(presenter, '4', 'Enter', 'f', '1', '2');
    await until('the number stands before the slide', () =>
      presenter.locator('.typed').evaluate((words) => Number(getComputedStyle(words).zIndex) > 0),
    );
    for (const [width, height] of [
      [1024, 640],
      [1280, 800],
      [1440, 900],
      [1920, 1080],
    ]) {
      await presenter.setViewportSize({ width, height });
      const out = await presenter.evaluate(() =>
        [...document.querySelectorAll('.cockpit button, .cockpit p, .cockpit h1, .cockpit strong, .slide, .tools, .bar')]
          .filter((one) => one.checkVisibility() && !one.closest('nav, .text, .unseen'))
          .filter((one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            const cut = one.matches('.tools, button, .state p') && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline';
            return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1 || cut;
          })
          .map((one) => one.outerHTML.slice(0, 100)),
      );
      assert.deepEqual(out, [], `${language} at ${width} × ${height}`);
      assert.equal(await sticksOut(presenter), false);
      const slide = await presenter.locator('.slide').boundingBox();
      assert.ok(slide.width > width * 0.45, 'the slide is the largest thing on the screen');
    }
    for (const page of open) await page.close();
    open = [];
  }
  await speak(stage, 'en');
});
