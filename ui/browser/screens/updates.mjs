/** Content in the states worth looking at: a real release, published by hand, behind a host on this machine that follows a script. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { change, keys, library, PASSPHRASE, trust } from './publish.mjs';

/** The title of a slide before and after the release. */
export const BEFORE = 'One question is enough to start';
export const AFTER = 'Call us while you are here';
/** What the hall's Wi-Fi answers to everything. */
const PORTAL = '<html><body><form>Sign in to Hall Wi-Fi</form></body></html>';

let host;

/** A static host over a folder: `mood` is `serves` or `portal`, `asked` counts requests. */
async function serve(folder) {
  const one = { mood: 'serves', asked: 0 };
  const server = createServer((request, response) => {
    one.asked += 1;
    if (one.mood === 'portal') return response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
    const file = join(folder, new URL(request.url, 'http://host').pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(readFileSync(file));
  });
  // It ends with the tests, whatever is still connected.
  server.unref();
  await new Promise((listens) => server.listen(0, '127.0.0.1', listens));
  return Object.assign(one, { address: `http://127.0.0.1:${server.address().port}/` });
}

/** A release that differs from what came with the program, its host and its source file; published once a stage. */
export async function released(stage) {
  if (host) return host;
  const folder = await library(stage, 'newer');
  change(folder, 'slides/frame/contact.toml', BEFORE, AFTER);
  const destination = join(stage.folder, 'newer-releases');
  const signed = await trust(stage);
  const desk = await stage.call('review_release', { destination, trust: signed, work: 'look' });
  const [, , , content, , online] = await keys(stage);
  const held = [content, online].map((path) => ({ path, passphrase: PASSPHRASE }));
  const request = { token: desk.token, keys: held, notes: { en: 'A clearer last slide.' }, confirmed: null };
  const sent = await stage.call('publish', { request, work: 'publish' });
  if (!sent.release) throw new Error(`nothing was published: ${JSON.stringify([desk.token, sent])}`);
  host = Object.assign(await serve(destination), { source: join(stage.folder, 'a.lodestone-source'), folder: destination });
  await stage.call('save_source', { trust: signed, name: 'Öresund content team', address: host.address, path: host.source });
  await stage.call('close_editor', {});
  return host;
}

/** Shows what a source file says. */
export async function lookAtSource(page, stage) {
  const { source } = await released(stage);
  await page.evaluate((path) => (window.__lodestonePick = [path]), source);
  await page.getByRole('button', { name: 'Add a source file' }).press('Enter');
  await page.getByRole('dialog').getByText('Öresund content team').waitFor();
}

/** Adds the source and uses it. */
export async function follow(page, stage, mood = 'serves') {
  await lookAtSource(page, stage);
  host.mood = mood;
  await page.getByRole('button', { name: 'The words agree, add it' }).press('Enter');
  // It stands there before it can be pressed: a key that comes earlier is lost.
  await page.getByRole('button', { name: 'Use Öresund content team', disabled: false }).press('Enter');
  await page.locator('[data-state=unchecked]').waitFor();
}

/** Checks, and waits for a state. */
export async function check(page, state) {
  await page.keyboard.press('Control+Enter');
  await page.locator(`[data-state=${state}]`).waitFor({ timeout: 120_000 });
}

export const UPDATES_SCREENS = [
  { name: 'content-built-in', at: '/updates' },
  { name: 'content-trust', at: '/updates', get: lookAtSource },
  {
    name: 'content-new',
    at: '/updates',
    async get(page, stage) {
      await follow(page, stage);
      await check(page, 'fresh');
      await page.getByText('A clearer last slide.').waitFor();
    },
  },
  {
    name: 'content-portal',
    at: '/updates',
    async get(page, stage) {
      await follow(page, stage, 'portal');
      await check(page, 'captive-portal');
      await page.locator('summary').press('Enter');
      await page.locator('time').first().waitFor();
    },
  },
];
