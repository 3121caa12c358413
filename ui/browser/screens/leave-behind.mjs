/** Opens the leave-behind of a pitch in the states that are checked and pictured. */
import { makePitch } from './main.mjs';

async function toLeaveBehind(page, stage) {
  const { id } = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${id}/leave-behind`));
  await page.reload();
  await made(page);
}

/** Waits until the pages are those that were asked for. */
export async function made(page) {
  await page.locator('section:not(.stale) [data-check]').first().waitFor();
  await page.locator('ol:not(.stale) img').first().waitFor();
}

/** Chooses a place for the next file and saves. */
export async function saveAt(page, path) {
  await page.evaluate((place) => (window.__lodestonePick = [place]), path);
  await page.keyboard.press('Control+s');
}

export const LEAVE_BEHIND_SCREENS = [
  { name: 'leave-behind', at: '/home', get: toLeaveBehind },
  {
    name: 'leave-behind-handout',
    at: '/home',
    async get(page, stage) {
      await toLeaveBehind(page, stage);
      await page.getByRole('radio', { name: 'Handout' }).press('Space');
      await page.locator('.stale').first().waitFor();
      await made(page);
    },
  },
  {
    name: 'leave-behind-mail',
    at: '/home',
    async get(page, stage) {
      await toLeaveBehind(page, stage);
      await saveAt(page, `${stage.folder}/handed-over.pdf`);
      await page.getByRole('button', { name: 'Copy for mail' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
