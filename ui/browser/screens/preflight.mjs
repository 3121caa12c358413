/** Lists the states of the preflight check and of the records of presentations. */
import { makePitch } from './main.mjs';

/** What a hall looks like in which all is well. */
export const SCREENS_OF_A_HALL = [
  { name: 'eDP-1', width: 1440, height: 900, scale: 1, x: 0, y: 0, primary: true, role: 'presenter' },
  { name: 'HDMI-1', width: 1920, height: 1080, scale: 1, x: 1440, y: 0, primary: false, role: 'audience' },
];

/** Makes a pitch and shows its check. */
export async function toPreflight(page, stage) {
  const pitch = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#/preflight/${pitch.id}`));
  await page.reload();
  await page.getByLabel('Last day of the event').waitFor();
  return pitch;
}

/** Lets the host see these screens, and keep awake. */
export const plug = (page, screens) =>
  page.evaluate((seen) => {
    window.__lodestoneScreens = seen;
    window.__lodestoneAwake = true;
  }, screens);

/** Checks, and waits for the last line. */
export async function check(page) {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor({ timeout: 60_000 });
}

export const PREFLIGHT_SCREENS = [
  { name: 'preflight-none', at: '/preflight' },
  { name: 'preflight-before', at: '/home', get: toPreflight },
  {
    name: 'preflight-found',
    at: '/home',
    async get(page, stage) {
      await toPreflight(page, stage);
      await plug(page, SCREENS_OF_A_HALL);
      await page.getByLabel('Last day of the event').fill('2028-02-01');
      await check(page);
      await page.locator('[data-check=facts] summary').click();
    },
  },
  {
    name: 'preflight-clicker',
    at: '/home',
    async get(page, stage) {
      await toPreflight(page, stage);
      await page.getByRole('button', { name: 'Try the clicker' }).click();
      await page.getByRole('dialog').waitFor();
      for (const key of ['PageDown', 'PageUp', 'F13']) await page.keyboard.press(key === 'F13' ? 'F8' : key);
      await page.locator('[data-key]').waitFor();
    },
  },
];

/** Seconds that somebody stays at one slide after the other. */
const STAYS = [8, 41, 55, 72, 38, 64];

/** Gives a presentation of a new pitch: some slides, one asked for, two questions without a slide. */
export async function present(stage) {
  const pitch = await makePitch(stage);
  const presenter = (act) => stage.call('act', { act }, 'presenter');
  await stage.call('begin_presentation', {
    presentation: { pitch: pitch.id, from: null, cut: null, language: null, stepByStep: false },
    work: 'presentation',
  });
  for (const seconds of STAYS) {
    await stage.pass(seconds);
    await presenter({ kind: 'next' });
  }
  await stage.pass(33);
  const held = pitch.slides.map(({ id }) => id);
  const shelf = await stage.call('browse', { filter: { query: 'cancer' }, language: 'en' });
  await presenter({ kind: 'ask', slide: shelf.slides.find(({ id }) => !held.includes(id)).id });
  await stage.pass(47);
  for (const question of ['How much water does an electrolyser need?', 'Who pays for the beamtime?']) {
    await presenter({ kind: 'unanswered', question });
  }
  await presenter({ kind: 'end' });
  return pitch;
}

/** Gives a presentation and looks at what is left of it. */
export async function toPresentations(page, stage) {
  const pitch = await present(stage);
  await page.goto(page.url().replace(/#.*/, '#/presentations'));
  await page.reload();
  await page.locator('article h2').waitFor();
  return pitch;
}

PREFLIGHT_SCREENS.push(
  { name: 'presentations-none', at: '/presentations' },
  { name: 'presentations', at: '/home', get: toPresentations },
);
