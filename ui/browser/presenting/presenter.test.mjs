/** Tests a presentation at the presenter's window: keys and clickers, questions, tools, languages, beginning and end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePitch } from '../screens/main.mjs';
import { draw, held, press, LAPTOP_AND_SCREEN, speak } from '../screens/presentation.mjs';
import { sticksOut, until } from '../stage.mjs';
import { blank, both, closeAfterwards, closeAll, seen, present, stage, view } from './windows.mjs';

const place = (page) => page.locator('.foot .place').innerText();

test('keys of a keyboard and of every common clicker move both windows', async () => {
  const windows = await present();
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
  const windows = await present();
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
  const windows = await present();
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
  const windows = await present();
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

test('the pen draws on both screens, is undone and cleared; zoom, laser and spotlight are seen by the audience', async () => {
  const windows = await present();
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
  const windows = await present();
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

test('half a line does not go over to the next slide', async () => {
  const windows = await present();
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

test('F5 begins at once, Shift+F5 at the slide in hand, and a quiet line says what was shown', async () => {
  const page = await stage.page('/home');
  closeAfterwards(page);
  await page.evaluate((screens) => (window.__lodestoneScreens = screens), LAPTOP_AND_SCREEN);
  const { id } = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${id}/build`));
  await page.locator('[data-key=s2]').click();
  await page.keyboard.press('Shift+F5');
  await page.getByText('The show is running').waitFor();
  assert.equal((await view()).current.key, 's2');
  const presenter = await stage.open('/presenter.html');
  closeAfterwards(presenter);
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
    const { presenter } = await present({}, { interfaceLanguage: language });
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
    await closeAll();
  }
  await speak(stage, 'en');
});
