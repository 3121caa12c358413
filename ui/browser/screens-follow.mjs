/** What has changed since a pitch and a leave-behind were made, in the states worth looking at. */
import { olderPitch } from './older.mjs';
import { makePitch, withPitch } from './screens.mjs';

/** Shows what has changed since a pitch of older slides was made. */
export async function toChanges(page, stage, count = 3) {
  const pitch = await olderPitch(stage, count);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${pitch.id}/changes`));
  await page.reload();
  await page.locator('figure img').nth(1).waitFor();
  return pitch;
}

/** Saves a leave-behind and answers with its path. */
export async function handedOver(stage) {
  const { id, style } = await makePitch(stage);
  const wanted = { ...style, language: 'en', minutes: 2, budget: 0 };
  const { token } = await stage.call('make_handover', { pitch: id, style: wanted, work: 'test' });
  const path = `${stage.folder}/out-there.pdf`;
  await stage.call('save_handover', { token, path });
  return path;
}

export const FOLLOW_SCREENS = [
  { name: 'changes', at: '/home', get: (page, stage) => toChanges(page, stage) },
  { name: 'changes-none', at: '/home', get: (page, stage) => withPitch(page, stage, ({ id }) => `/pitch/${id}/changes`) },
  {
    name: 'changes-freeze',
    at: '/home',
    async get(page, stage) {
      await toChanges(page, stage);
      await page.getByRole('button', { name: 'Freeze for a fair' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'changes-frozen',
    at: '/home',
    async get(page, stage) {
      await toChanges(page, stage);
      await page.getByRole('button', { name: 'Freeze for a fair' }).click();
      await page.getByRole('button', { name: 'Freeze', exact: true }).click();
      await page.getByRole('button', { name: 'Follow again' }).waitFor();
    },
  },
  { name: 'passport', at: '/passport' },
  {
    name: 'passport-read',
    at: '/passport',
    async get(page, stage) {
      const path = await handedOver(stage);
      await page.evaluate((place) => (window.__lodestonePick = [place]), path);
      await page.getByRole('button', { name: 'Choose a PDF' }).click();
      await page.getByRole('heading', { name: 'out-there.pdf' }).waitFor();
    },
  },
];
