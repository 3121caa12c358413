/** What has changed since a pitch and a leave-behind were made, in the states worth looking at. */
import { readFileSync, writeFileSync } from 'node:fs';
import { olderPitch } from './older-pitch.mjs';
import { makePitch, withPitch } from './main.mjs';

/** Shows what has changed since a pitch of older slides was made. */
export async function toChanges(page, stage, count = 3) {
  const pitch = await olderPitch(stage, count);
  await page.goto(page.url().replace(/#.*/, `#/pitch/${pitch.id}/changes`));
  await page.reload();
  await page.locator('figure img').nth(1).waitFor();
  return pitch;
}

/** Saves a leave-behind and answers with its path; some of its slides and facts may be of versions that are no more. */
export async function savedLeaveBehind(stage, older = 0) {
  const { id, style } = await makePitch(stage);
  const wanted = { ...style, language: 'en', minutes: 2, budget: 0 };
  const { token } = await stage.call('make_leave_behind', { pitch: id, style: wanted, work: 'test' });
  const path = `${stage.folder}/out-there.pdf`;
  await stage.call('save_leave_behind', { token, path });
  if (older > 0) {
    let pdf = readFileSync(path, 'latin1');
    const provenance = new RegExp('lodestone-passport-1:.*?:end').exec(pdf)[0].split(':');
    for (const list of provenance.slice(5, 7)) {
      for (const thing of list.split('+').slice(0, older)) pdf = pdf.replaceAll(thing, `${thing.slice(0, -7)}0000000`);
    }
    writeFileSync(path, pdf, 'latin1');
  }
  return path;
}

export const CHANGES_SCREENS = [
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
  { name: 'provenance', at: '/provenance' },
  {
    name: 'provenance-read',
    at: '/provenance',
    async get(page, stage) {
      const path = await savedLeaveBehind(stage, 2);
      await page.evaluate((place) => (window.__lodestonePick = [place]), path);
      await page.getByRole('button', { name: 'Choose a PDF' }).click();
      await page.getByRole('heading', { name: 'out-there.pdf' }).waitFor();
    },
  },
];
