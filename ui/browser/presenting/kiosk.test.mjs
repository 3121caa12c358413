/** Tests the kiosk: its setup by keyboard, then visits by touch on screens of every shape. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { playlist } from '../screens/kiosk.mjs';
import { openStage, picturesShown, smallTargets, sticksOut, until, violations } from '../stage.mjs';

/** A folder for pictures; none are taken without it. */
const PICTURES = process.env.LODESTONE_PICTURES;
/** What a hand of a standing visitor hits, in CSS pixels. */
const HAND = 72;

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const shoot = (page, name) => PICTURES && page.screenshot({ path: `${PICTURES}/kiosk-${name}.png` });
const slide = (page) => page.locator('.shot .layer.seen');
const source = (page) => slide(page).getAttribute('src');

/** The kiosk's page after the kiosk has begun with these settings. */
async function kiosk({ width = 1920, height = 1080, pin, ...settings } = {}) {
  const page = await stage.page('/kiosk', { width, height });
  await playlist(stage, { languages: ['en', 'sv', 'de'], ...settings });
  if (pin) await stage.call('set_kiosk_pin', { digits: pin });
  const begun = await stage.call('begin_kiosk', { work: 'test' });
  assert.equal(begun.slides > 0, true, `the kiosk must begin: ${JSON.stringify(begun)}`);
  await page.goto(new URL('/kiosk.html', page.url()).href);
  await slide(page).waitFor();
  return page;
}

/** Holds the corner until the kiosk hears it. */
async function holdCorner(page) {
  const box = await page.getByRole('button', { name: 'Hold to end the booth' }).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.locator('.ring').waitFor();
}

test('the playlist is set up by keyboard alone and kept', async () => {
  const page = await stage.page('/home');
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: 'Booth', exact: true }).waitFor();
  await page.getByRole('button', { name: /Hydrogen/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Oncology/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Move Oncology/ }).focus();
  await page.keyboard.press('ArrowUp');
  const order = async () => (await stage.call('kiosk_setup', {})).playlist.map(({ name }) => name.split(' ')[0]);
  await until('the order is kept', async () => (await order()).join() === 'Oncology,Hydrogen');
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel.split(' ')[1]), 'Oncology', 'the focus goes along');
  await page.getByRole('button', { name: /^Take Oncology/ }).press('Enter');
  await until('it is out', async () => (await order()).join() === 'Hydrogen');
  await page.getByRole('button', { name: 'Put back' }).click();
  await until('it is back in its place', async () => (await order()).join() === 'Oncology,Hydrogen');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a line of the playlist is dragged to another place', async () => {
  const page = await stage.page('/kiosk');
  await playlist(stage);
  await page.reload();
  const lines = page.locator('ol > li');
  await lines.nth(3).waitFor();
  const [from, to] = [await lines.nth(0).locator('.handle').boundingBox(), await lines.nth(2).boundingBox()];
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + to.height, { steps: 8 });
  await page.mouse.up();
  const first = async () => (await stage.call('kiosk_setup', {})).playlist.map(({ source: from_ }) => from_).join();
  await until('the own pitch is third', async () => (await first()) === 'ready,ready,own,ready');
  await page.close();
});

for (const [name, width, height] of [
  ['wide', 1920, 1080],
  ['laptop', 1280, 800],
  ['upright', 1080, 1920],
]) {
  test(`a visitor's way by touch, ${name}`, async () => {
    const page = await kiosk({ width, height });
    const look = async (scene) => {
      await picturesShown(page);
      await shoot(page, `${scene}-${name}`);
      assert.deepEqual(await violations(page), [], `somebody could not use ${scene}`);
      assert.deepEqual(await smallTargets(page, HAND), [], `a hand would miss these on ${scene}`);
      assert.equal(await sticksOut(page), false);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('li > button, .bar, .countdown')].filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1).length,
      );
      assert.equal(cut, 0, `nothing is cut off on ${scene}`);
    };
    assert.ok((await slide(page).getAttribute('alt')).length > 20, 'the slide is there for those who cannot see it');
    await page.getByText('Touch to look around').waitFor();
    await page.getByText('Berühren, um sich umzusehen').waitFor();
    await look('loop');
    await page.mouse.click(width / 2, height / 3);
    await page.getByRole('heading', { name: 'What would you like to see?' }).waitFor();
    await look('start');
    const low = await page.locator('li > button').evaluateAll((tiles) => Math.min(...tiles.map((tile) => tile.offsetHeight)));
    assert.ok(low >= 96, `tiles are at least 96 px high: ${low}`);
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByRole('heading', { name: 'Vad vill du se?' }).waitFor();
    await page.getByRole('button', { name: /Vätgas/ }).click();
    await page.getByText(/^1 av \d+$/).waitFor();
    await until('the slide speaks Swedish', async () => (await source(page)).includes('/sv/'));
    await look('visit');
    const [shown, bar] = await Promise.all([slide(page).boundingBox(), page.locator('.bar').boundingBox()]);
    assert.ok(shown.y + shown.height <= bar.y + 1, 'no button covers the slide');
    const before = await source(page);
    await page.getByRole('button', { name: 'Nästa' }).click();
    await until('the next slide', async () => (await source(page)) !== before);
    await page.keyboard.press('PageUp');
    await until('back by a clicker', async () => (await source(page)) === before);
    await page.mouse.move(width * 0.7, height * 0.3);
    await page.mouse.down();
    await page.mouse.move(width * 0.4, height * 0.3, { steps: 4 });
    await page.mouse.up();
    await page.getByText(/^2 av \d+$/).waitFor();
    await page.getByRole('button', { name: 'Alla ämnen' }).click();
    await page.getByRole('button', { name: 'Stäng' }).click();
    await page.getByText('Touch to look around').waitFor();
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('an abandoned screen counts down, can be held, and goes back to the loop', async () => {
  const page = await kiosk({ idleSeconds: 6 });
  await page.mouse.click(500, 300);
  await page.getByRole('button', { name: /Hydrogen/ }).click();
  await page.getByText(/closes in 3 s/).waitFor();
  await shoot(page, 'countdown');
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'I am still here' }).click();
  await page.getByText(/closes in/).waitFor({ state: 'detached' });
  await page.getByText(/closes in 2 s/).waitFor();
  await page.getByText('Touch to look around').waitFor();
  await page.close();
});

test('the loop moves on by itself, and what comes next is decoded before', async () => {
  const page = await kiosk({ seconds: 3 });
  const first = await source(page);
  await until('the second slide', async () => (await source(page)) !== first);
  const blank = await page.evaluate(() => {
    const seen = document.querySelector('.layer.seen');
    return !seen.complete || seen.naturalWidth === 0;
  });
  assert.equal(blank, false, 'a slide is shown whole or not yet');
  await page.close();
});

test('a long press in the corner ends the kiosk, a short one opens it', async () => {
  const page = await kiosk();
  await holdCorner(page);
  await page.mouse.up();
  await page.waitForFunction(() => !document.querySelector('.ring'));
  assert.equal((await stage.call('kiosk_setup', {})).has_pin, undefined);
  await holdCorner(page);
  await page.locator('main').waitFor({ state: 'detached' });
  await page.mouse.up();
  assert.ok((await stage.call('begin_kiosk', { work: 'again' })).slides > 0, 'it has ended: it can begin again');
  await slide(page).waitFor();
  await page.close();
});

test('with a PIN the corner asks for it, by touch and by keys', async () => {
  const page = await kiosk({ pin: '4711', width: 1280, height: 800 });
  await holdCorner(page);
  const pad = page.getByRole('dialog', { name: 'PIN' });
  await pad.waitFor();
  await page.mouse.up();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(await smallTargets(page, HAND), []);
  for (const digit of ['1', '2', '3', '4']) await pad.getByRole('button', { name: digit, exact: true }).click();
  await shoot(page, 'pin');
  await pad.getByRole('button', { name: 'OK' }).click();
  await pad.getByText('That is not the PIN.').waitFor();
  await page.keyboard.press('Escape');
  await pad.waitFor({ state: 'detached' });
  await holdCorner(page);
  await pad.waitFor();
  await page.mouse.up();
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await page.locator('main').waitFor({ state: 'detached' });
  await page.close();
});

test('strangers get no menu, no selection and no other page', async () => {
  const page = await kiosk();
  const kept = await page.evaluate(() => {
    const fires = (name, init) => !document.body.dispatchEvent(new Event(name, { bubbles: true, cancelable: true, ...init }));
    const key = (key_, init) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: key_, bubbles: true, cancelable: true, ...init }));
    return {
      menu: fires('contextmenu'),
      select: fires('selectstart'),
      drag: fires('dragstart'),
      reload: key('F5'),
      find: key('f', { ctrlKey: true }),
      print: key('p', { ctrlKey: true }),
      cursor: getComputedStyle(document.body).cursor,
      touch: getComputedStyle(document.body).touchAction,
    };
  });
  const all = { menu: true, select: true, drag: true, reload: true, find: true, print: true, cursor: 'none', touch: 'none' };
  assert.deepEqual(kept, all, 'the screen stays what it is');
  await page.close();
});

test('a page that is opened late shows where the visitor is', async () => {
  const page = await kiosk();
  await page.mouse.click(500, 300);
  await page.getByRole('button', { name: /Hydrogen/ }).click();
  await page.getByText(/^1 of/).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/^2 of/).waitFor();
  const before = await source(page);
  await page.reload();
  await page.getByText(/^2 of/).waitFor();
  await until('the same slide', async () => (await slide(page).count()) > 0 && (await source(page)) === before);
  await page.close();
});
