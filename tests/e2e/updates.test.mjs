/** Content, in the real window: a source is added by its file, a signed release comes from a plain host, and a Wi-Fi that wants a sign-in is said so. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { until } from './support/driver.mjs';
import { approvedLibrary } from './support/library.mjs';
import { on } from './support/program.mjs';

/** A slide that only the published library has. */
const PUBLISHED = 'Electrons at full speed';
/** What the display's Wi-Fi answers to everything. */
const PORTAL = '<html><body><form>Sign in to Display Wi-Fi</form></body></html>';

const run = promisify(execFile);

/** The content team's office: keys, a trust file, a library in a folder, and the real command line. */
class Office {
  constructor(folder) {
    if (!process.env.LODESTONE_CLI) throw new Error('LODESTONE_CLI names no command line; run `cargo xtask test`');
    this.folder = folder;
    this.published = join(folder, 'published');
    mkdirSync(folder);
    writeFileSync(join(folder, 'phrase'), 'four words in a row\n');
    approvedLibrary(join(folder, 'library'));
  }

  lodestone(...words) {
    return run(process.env.LODESTONE_CLI, words, { cwd: this.folder });
  }

  /** Makes keys, signs who may sign, and publishes. */
  async publish() {
    const keys = ['root', 'content', 'online'];
    const held = (key) => ['--key', key, '--passphrase-file', 'phrase'];
    await Promise.all(keys.map((role) => this.lodestone('keys', 'new', role, '--holder', role, '--role', role, '--passphrase-file', 'phrase')));
    // One root key instead of three has to be explained, and the reason stays in the file.
    await this.lodestone('trust', 'begin', 'trust', '--library', 'healthy', ...keys.flatMap((key) => ['--key', key]), '--reason', 'a test has one holder');
    await this.lodestone('trust', 'sign', 'trust', ...held('root'));
    await this.lodestone('publish', 'library', '--to', 'published', '--trust', 'trust', ...held('content'), ...held('online'));
  }

  /** The day of what was published, as people write it: the office signs by the clock on its wall. */
  day() {
    const release = readdirSync(join(this.published, 't')).find((name) => name.endsWith('.release.json'));
    const { date } = JSON.parse(readFileSync(join(this.published, 't', release), 'utf8'));
    return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  /** Writes the file for the laptops; answers with its path. */
  async source(place) {
    const path = join(this.folder, 'healthy.lodestone-source');
    await this.lodestone('trust', 'source', 'trust', '--name', 'Healthy office', '--place', place, '--out', path);
    return path;
  }
}

/** A plain host over a folder; `portal` makes it a Wi-Fi that wants a sign-in first. */
async function serve(folder) {
  const host = { portal: false };
  const server = createServer((request, response) => {
    if (host.portal) return response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
    const file = join(folder, new URL(request.url, 'http://host').pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(readFileSync(file));
  });
  // It ends with the test, whatever is still connected.
  server.unref();
  await new Promise((listens) => server.listen(0, '127.0.0.1', listens));
  return Object.assign(host, { address: `http://127.0.0.1:${server.address().port}/` });
}

/** Waits until the line at the foot of the rail is in a state; answers with all that it says. */
function paceStatus(window, state) {
  return until(`the content is ${state}`, () =>
    window.run(`(state) => document.querySelector('nav [data-content="' + state + '"]')?.getAttribute('aria-label')`, state),
  );
}

const says = (window, words) => until(`“${words}” is said`, () => window.run('(words) => document.querySelector("main").innerText.includes(words)', words));

test('a source file by double click is asked about, at start and from a second start, and never added by itself', on(async (computer) => {
  const office = new Office(computer.path('office'));
  await office.publish();
  const path = await office.source(office.published);
  const words = `() => document.querySelectorAll('dialog[open] ol[aria-label="Eight words"] li').length`;
  const asked = (window) => until('eight words to compare', async () => (await window.run(words)) === 8);
  // The list may come after the question.
  const sources = (window) => until('the sources are listed', () => window.run(`() => document.querySelectorAll('[data-source]').length`));

  const window = await computer.start(path);
  await asked(window);
  assert.equal(await sources(window), 1, 'only what came with the program is there');
  await window.press('Escape');
  await until('the question is put away', () => window.run(`() => !document.querySelector('dialog[open]')`));
  await window.press('Control', '2');

  assert.equal(await computer.second(path), 0, 'the second start ends by itself, content');
  await asked(window);
  assert.equal(await sources(window), 1, 'nothing is added before somebody has agreed');
  await window.click('dialog[open] button', 'The words agree, add it');
  await window.click('button', 'Use Healthy office');
  await until('the source is in use', () => window.run(`() => !document.querySelector('nav [data-content="built-in"]')`));
  await window.press('Control', 'Enter');
  await paceStatus(window, 'fresh');
  await says(window, 'release 2');
}));

test('a release is taken from its source and shown, and a Wi-Fi that wants a sign-in changes nothing', on(async (computer) => {
  const office = new Office(computer.path('office'));
  const [window, host] = await Promise.all([computer.start(), serve(office.published), office.publish()]);
  computer.choose(await office.source(host.address));
  await window.press('Control', '6');
  assert.match(await paceStatus(window, 'built-in'), /Content of/);

  // The list comes a moment later and moves what is below it: a click would miss.
  await window.wait('[data-source]');
  await window.click('button', 'Add a source file');
  await window.wait('dialog[open] ol[aria-label="Eight words"]');
  assert.equal(await window.run(`() => document.querySelectorAll('dialog[open] ol li').length`), 8, 'eight words to compare');
  await window.click('dialog[open] button', 'The words agree, add it');
  await window.click('button', 'Use Healthy office');
  await says(window, 'Healthy office');
  await until('the source is in use', () => window.run(`() => !document.querySelector('nav [data-content="built-in"]')`));
  await window.press('Control', 'Enter');
  assert.match(await paceStatus(window, 'fresh'), new RegExp(`Content of ${office.day()} · checked .*`), 'date and check in one line');
  await says(window, 'release 2');
  await window.press('Control', '2');
  await says(window, PUBLISHED);

  host.portal = true;
  await window.press('Control', '6');
  await says(window, 'Check now');
  await window.press('Control', 'Enter');
  assert.match(await paceStatus(window, 'captive-portal'), /Wi-Fi sign-in/);
  await says(window, 'Open a browser and sign in to the Wi-Fi, then check again.');
  await window.press('Control', '2');
  await says(window, PUBLISHED);
  assert.deepEqual(await window.run('() => window.refused'), [], 'the policy of the page refuses nothing that the interface does');
}));
