/** Publishing and keys in the states worth looking at: real keys, a real trust file, a copy of the library and a folder to publish to. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OWN_LIBRARY = fileURLToPath(new URL('../../../pitch-decks/oresund', import.meta.url));
/** The check lays out every slide in every language. */
export const CHECK_MS = 240_000;
export const PASSPHRASE = 'harbour seventeen violet cups';

/** Who holds which key. */
const PEOPLE = [
  ['Anna Bergström', 'root'],
  ['Mette Holm', 'root'],
  ['Jonas Lind', 'root'],
  ['Anna Bergström', 'content'],
  ['Mette Holm', 'content'],
  ['Anna Bergström', 'online'],
];

const orFail = (answer) => {
  if (answer?.message && answer?.code) throw new Error(`${answer.code}: ${answer.message} (${answer.detail})`);
  return answer;
};

/** The key files of a stage; made once, since each costs a guesser and us a second. */
export async function keys(stage) {
  const folder = join(stage.folder, 'keys');
  const paths = PEOPLE.map(([holder, role]) => join(folder, `${holder} ${role}.lodestone-key`));
  for (const [at, [holder, role]] of PEOPLE.entries()) {
    if (existsSync(paths[at])) continue;
    mkdirSync(folder, { recursive: true });
    orFail(await stage.call('create_key', { path: paths[at], holder, role, passphrase: PASSPHRASE }));
  }
  return paths;
}

/** A trust file that two of three have signed. */
export async function trust(stage) {
  const path = join(stage.folder, 'oresund.lodestone-trust');
  if (existsSync(path)) return path;
  const paths = await keys(stage);
  orFail(await stage.call('begin_trust', { path, library: 'oresund', keys: paths, reason: null }));
  for (const signer of paths.slice(0, 2)) {
    orFail(await stage.call('sign_trust', { path, key: { path: signer, passphrase: PASSPHRASE } }));
  }
  return path;
}

/** A copy of the library with as few slides as tell everything, open for editing. */
export async function library(stage, name) {
  const folder = join(stage.folder, name);
  if (!existsSync(folder)) cpSync(OWN_LIBRARY, folder, { recursive: true });
  orFail(await stage.call('editor', { folder }));
  return folder;
}

/** Changes the words of a file. */
export function change(folder, file, from, to) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say “${from}”`);
  writeFileSync(path, text.replaceAll(from, to));
}

/** What an editor does in a week: words, a figure, a draft, and a slide taken back as wrong. */
function edit(folder) {
  change(folder, 'slides/nanotech/hook.toml', 'A small device', 'The smallest device');
  change(folder, 'facilities/max-iv.toml', 'value = 1000', 'value = 1200');
  change(folder, 'slides/comparisons/user-count.toml', 'approval = "approved"', 'approval = "review"');
  const reason = '{ en = "The source was corrected.", sv = "Källan rättades.", da = "Kilden blev rettet." }';
  const record = `[[retired]]\nslide = "comparison.ring-energy"\ndate = "2026-11-20"\nreason = ${reason}\nrecall = true\n`;
  writeFileSync(join(folder, 'retired.toml'), record);
}

/** Opens the page with everything in place. */
export async function toPublish(page, stage, { name = 'library', to = 'releases' } = {}) {
  const folder = await library(stage, name);
  const path = await trust(stage);
  await page.goto(page.url().replace(/#.*/, '#/publish'));
  await page.reload();
  await page.getByLabel('Where it goes').fill(join(stage.folder, to));
  await page.getByLabel('Who signs').fill(path);
  return folder;
}

/** Looks, and waits for what was seen. */
export async function look(page) {
  await page.keyboard.press('Control+Enter');
  await page.locator('.sum, [role=alert]').first().waitFor({ timeout: CHECK_MS });
}

/** Chooses key files where none is remembered, and enters passphrases. */
export async function giveKeys(page, stage, passphrase = PASSPHRASE) {
  const paths = await keys(stage);
  for (const [role, path] of [
    ['content', paths[3]],
    ['online', paths[5]],
  ]) {
    const field = page.locator(`aside [data-role=${role}]`);
    if ((await field.count()) === 0) continue;
    if ((await field.locator('input').count()) === 0) {
      await page.evaluate((place) => (window.__lodestonePick = [place]), path);
      await field.getByRole('button', { name: 'Choose key file' }).click();
    }
    await field.locator('input').fill(passphrase);
  }
}

/** Publishes what was seen. */
export async function publish(page, stage) {
  await giveKeys(page, stage);
  await page.getByRole('button', { name: /^Publish release/ }).click();
  await page.locator('.done').waitFor({ timeout: CHECK_MS });
}

export const PUBLISH_SCREENS = [
  { name: 'publish-none', at: '/publish' },
  { name: 'publish-where', at: '/home', get: (page, stage) => toPublish(page, stage) },
  { name: 'keys-make', at: '/keys' },
  {
    name: 'keys-begin',
    at: '/keys',
    async get(page, stage) {
      const paths = await keys(stage);
      await page.getByRole('radio', { name: 'Who signs' }).check();
      await page.evaluate((places) => (window.__lodestonePick = places), paths.slice(0, 4));
      for (let at = 0; at < 4; at += 1) {
        await page.getByRole('button', { name: 'Add a key file' }).click();
        await page.locator('[data-key]').nth(at).waitFor();
      }
    },
  },
  {
    name: 'keys-ready',
    at: '/keys',
    async get(page, stage) {
      const path = await trust(stage);
      await page.getByRole('radio', { name: 'Who signs' }).check();
      await page.evaluate((place) => (window.__lodestonePick = [place]), path);
      await page.getByRole('button', { name: 'Open a file' }).click();
      await page.getByText('Ready: oresund can be published').waitFor();
    },
  },
  {
    name: 'publish-seen',
    at: '/home',
    async get(page, stage) {
      if (!existsSync(join(stage.folder, 'pictured'))) {
        await toPublish(page, stage, { to: 'pictured' });
        await look(page);
        await publish(page, stage);
        const folder = join(stage.folder, 'library');
        edit(folder);
      }
      await toPublish(page, stage, { to: 'pictured' });
      await look(page);
      await page.locator('[data-kind=slide]').first().waitFor();
    },
  },
];
