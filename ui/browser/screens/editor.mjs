/** Editing a library's folder, in the states worth looking at. Every state has a copy of the library to itself. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIBRARY = fileURLToPath(new URL('../../../pitch-decks/oresund', import.meta.url));
let copies = 0;

/** A copy of the library of the project, with something corrected or broken before it is opened. Answers its folder. */
export function copyLibrary(stage, changes = {}) {
  const folder = join(stage.folder, `library-${++copies}`);
  cpSync(LIBRARY, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) rewrite(folder, file, change);
  return folder;
}

/** Changes a file as another program would. */
export function rewrite(folder, file, change) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is as it was: the test would prove nothing`);
  writeFileSync(path, after);
}

/** Opens a copy by the picker, as a person does, then goes to one of its screens. */
export async function edit(page, stage, screen = 'slides', changes = {}) {
  const folder = copyLibrary(stage, changes);
  await page.evaluate((path) => (window.__lodestonePick = [path]), folder);
  await page.getByRole('button', { name: 'Choose the library' }).click();
  await page.getByRole('navigation', { name: 'Parts of the library' }).waitFor();
  if (screen !== 'slides') await page.evaluate((to) => (location.hash = `/editor/${to}`), screen);
  return folder;
}

/** Saves the facts of the open folder as a table, changed as in a spreadsheet. Answers its path. */
export async function tableOf(stage, change) {
  const path = join(stage.folder, `facts-${++copies}.csv`);
  await stage.call('save_facts_table', { path });
  rewrite(stage.folder, `facts-${copies}.csv`, change);
  return path;
}

/** A library in the middle of work: something unfinished, something missing, something too long. */
export const AT_WORK = {
  'slides/hydrogen/capacity.toml': (text) => text.replace(/\[text\.da\][^[]*/, '').replace('approval = "approved"', 'approval = "draft"'),
  'slides/hydrogen/push.toml': (text) => text.replace('approval = "approved"', 'approval = "review"'),
  'slides/hydrogen/material.toml': (text) => text.replace(/^title = "/m, `title = "${'A title that goes on and on. '.repeat(4)}`),
};

const drawn = (page) => page.locator('.drawing img[src]').first().waitFor();

export const EDITOR_SCREENS = [
  { name: 'editor-begin', at: '/editor' },
  {
    name: 'editor-slides',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'slides', AT_WORK);
      await page.getByRole('searchbox', { name: 'Search slides' }).fill('hydrogen');
      await page.getByRole('checkbox').nth(1).check();
      await page.getByText('1 chosen').waitFor();
    },
  },
  {
    name: 'editor-slide',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'slides/hydrogen.years-ahead');
      await drawn(page);
    },
  },
  {
    name: 'editor-gaps',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'slides/hydrogen.capacity', AT_WORK);
      await page.getByRole('radio', { name: 'Danish (gaps)' }).check();
      await page.getByText('Begin with the original').first().waitFor();
      await drawn(page);
    },
  },
  {
    name: 'editor-conflict',
    at: '/editor',
    async get(page, stage) {
      const folder = await edit(page, stage, 'slides/hydrogen.capacity');
      await page.getByRole('textbox', { name: 'Title *, English' }).fill('Small here, large in Jutland');
      rewrite(folder, 'slides/hydrogen/capacity.toml', (text) => text.replace(/^title = .*$/m, 'title = "Written by somebody else"'));
      await page.getByRole('button', { name: 'Load', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'editor-retire',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'slides/hydrogen.capacity');
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Take out of use' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'editor-facts',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'facts');
      await page.locator('li .value').first().waitFor();
    },
  },
  {
    name: 'editor-fact',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'facts/ess.schedule.operation');
      await page.getByRole('textbox', { name: 'Value', exact: true }).waitFor();
    },
  },
  {
    name: 'editor-lapses',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'lapses');
      await page.getByLabel('Review date before').fill('2027-04-01');
      await page.getByRole('button', { name: 'Copy as a mail' }).first().waitFor();
    },
  },
  {
    name: 'editor-findings',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'findings', AT_WORK);
      await page.getByRole('heading', { name: 'Errors' }).waitFor();
    },
  },
  {
    name: 'editor-import',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'facts');
      const table = await tableOf(stage, (text) => text.replace(/;2027-02-15/g, ';2027-11-30').replace(/;2028;/, ';"2,5";'));
      await page.evaluate((path) => (window.__lodestonePick = [path]), table);
      await page.getByRole('button', { name: 'Facts as a table' }).click();
      await page.getByRole('menuitem', { name: 'Take facts from a table' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'editor-translations',
    at: '/editor',
    async get(page, stage) {
      await edit(page, stage, 'translations', AT_WORK);
      await page.getByRole('heading', { name: 'Danish' }).waitFor();
    },
  },
];
