/** Begins a presentation and opens its windows; lists their states. */
import { makePitch } from './main.mjs';

/** Begins a presentation of a new pitch and opens its windows; each page goes with the context of the test. */
export async function openPresentation(stage, options = {}, { windows = ['presenter', 'audience'], from = null, target, interfaceLanguage = 'en' } = {}) {
  await stage.reset();
  await speak(stage, interfaceLanguage);
  const pitch = target ? await stage.call('create_pitch', { pitch: { target, slides: [] } }) : await makePitch(stage);
  const begun = await stage.call('begin_presentation', {
    presentation: { pitch: pitch.id, from, cut: null, language: null, stepByStep: true },
    work: 'presentation',
  });
  if (!begun.id) throw new Error(`the presentation did not begin: ${JSON.stringify(begun)}`);
  const pages = {};
  for (const name of windows) {
    const [page, hash] = name === 'solo' ? ['audience', '#solo'] : [name, ''];
    pages[name] = await stage.open(`/${page}.html${hash}`, name === 'presenter' ? options : { width: 1280, height: 720 });
  }
  if (pages.presenter) {
    await pages.presenter.locator('.cockpit').waitFor();
    await pages.presenter.locator('.slide .layer.seen').waitFor();
  }
  await (pages.audience ?? pages.solo)?.locator('.layer.seen').waitFor();
  return { pitch, begun, ...pages };
}

/** Presses a key and waits until the window has what came of it. */
export async function press(page, ...keys) {
  for (const key of keys) {
    const answer = page.waitForResponse((response) => response.url().endsWith('/act'));
    await page.keyboard.press(key);
    await answer;
  }
}

/** Lets the program speak a language of the interface. */
export async function speak(stage, interfaceLanguage) {
  const { settings } = await stage.call('bootstrap', {});
  await stage.call('change_settings', { settings: { ...settings, interfaceLanguage } });
}

/** A presenter's window in a state worth looking at. */
const presenter = (name, get, { language = 'en', size } = {}) => ({
  name,
  async open(stage, options) {
    const { presenter: page, audience } = await openPresentation(stage, { ...options, ...size }, { interfaceLanguage: language });
    await press(page, 'End', '4', 'Enter');
    await get?.(page, audience, stage);
    await page.locator('.slide .layer.seen').waitFor();
    return Object.assign(page, { others: [audience] });
  },
});

/** Waits until a tool is in hand: the key goes through the program. */
export const held = (page, tool) => page.locator(`.slide.${tool}`).waitFor({ state: 'attached' });

/** Draws a line over the slide. */
export async function draw(page) {
  await held(page, 'pen');
  const box = await page.locator('.slide').boundingBox();
  await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.92);
  await page.mouse.down();
  for (let step = 0; step <= 20; step++) {
    await page.mouse.move(box.x + box.width * (0.05 + step * 0.02), box.y + box.height * (0.92 - 0.015 * Math.sin(step)));
  }
  await page.mouse.up();
  await page.locator('.slide .lines .line').first().waitFor({ state: 'attached' });
}

export const PRESENTATION_SCREENS = [
  presenter('presenter'),
  presenter('presenter-steps', (page) => press(page, '5', 'Enter', 'PageDown')),
  presenter('presenter-frozen', (page) => press(page, 'f', 'PageDown')),
  presenter('presenter-black', (page) => press(page, 'b')),
  presenter('presenter-ask', async (page) => {
    await page.keyboard.press('a');
    await page.keyboard.type('clea');
    await page.getByRole('option').nth(2).waitFor();
  }),
  presenter('presenter-asked', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('clea');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Back to/ }).waitFor();
  }),
  presenter('presenter-sources', async (page) => {
    await press(page, 'i');
    await page.locator('article').first().waitFor();
  }),
  presenter('presenter-cut', async (page) => {
    await press(page, 'c');
    await page.getByRole('heading', { name: 'Length' }).waitFor();
  }),
  presenter('presenter-keys', async (page) => {
    await press(page, '?');
    await page.getByRole('heading', { name: 'Keys while presenting' }).waitFor();
  }),
  presenter('presenter-pen', async (page) => {
    await press(page, 'd');
    await draw(page);
  }),
  presenter('presenter-sv', (page) => press(page, 'f', 'PageDown', '1', '2'), { language: 'sv' }),
  presenter(
    'presenter-da',
    async (page) => {
      await press(page, 'a');
      await page.keyboard.type('clea');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Tilbage til/ }).waitFor();
      await press(page, 'f', '1', '2');
    },
    { language: 'da', size: { width: 1024, height: 640 } },
  ),
  {
    name: 'presenter-audience',
    async open(stage, options) {
      const { presenter: page, audience } = await openPresentation(stage, options);
      await press(page, 'PageDown', 'PageDown');
      await audience.locator('.layer.seen[src$="3-1"]').waitFor();
      return Object.assign(audience, { others: [page] });
    },
  },
  {
    name: 'present',
    async open(stage, options) {
      const page = await stage.page('/home', options);
      await page.evaluate((screens) => (window.__lodestoneScreens = screens), LAPTOP_AND_SCREEN);
      const { id } = await makePitch(stage);
      await page.goto(page.url().replace(/#.*/, `#/pitch/${id}/build`));
      await page.locator('[data-key=s2]').waitFor();
      await page.getByRole('button', { name: 'How to present' }).click();
      await page.getByRole('heading', { name: 'Screens' }).waitFor();
      return page;
    },
  },
];

/** A laptop with a larger screen beside it. */
export const LAPTOP_AND_SCREEN = [
  { name: 'eDP-1', width: 1440, height: 900, scale: 1, x: 0, y: 0, primary: true, role: 'presenter' },
  { name: 'HDMI-1', width: 1920, height: 1080, scale: 1, x: 1440, y: 0, primary: false, role: 'audience' },
];
