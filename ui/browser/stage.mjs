/** Runs browser tests: the real commands behind HTTP, and Chromium in front of them. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const UI = fileURLToPath(new URL('..', import.meta.url));
const AXE = readFileSync(join(UI, 'node_modules/axe-core/axe.min.js'), 'utf8');
/** The day on which every test takes place, so that pictures and ages are always the same. */
const TODAY = '2026-11-23';
/** Building the host takes long the first time. */
const PATIENCE_MS = 600_000;
/** What a screen does takes no longer, even on a machine that has other work. */
const LONGEST_MS = 20_000;

/** Starts the host (`LODESTONE_BROWSER_HOST` names its program, else Cargo builds it) and a browser. A library other than the one that ships is named by its folder. */
export async function openStage({ library = null } = {}) {
  const program = process.env.LODESTONE_BROWSER_HOST;
  const options = ['--port', '0', '--ui', process.env.LODESTONE_UI ?? join(UI, 'dist'), '--today', TODAY];
  if (library) options.push('--library', library);
  const host = program
    ? spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] })
    : spawn('cargo', ['run', '--quiet', '--bin', 'lodestone-browser-host', '--', ...options], {
        cwd: join(UI, '..'),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
  // The system picks a free port, and the host says which: one that was picked here could be taken by then.
  const at = await new Promise((resolve, reject) => {
    let said = '';
    const clock = setTimeout(() => reject(new Error('the browser host did not begin to listen')), PATIENCE_MS);
    host.on('exit', (code) => {
      // A clock that still runs would keep the whole test run waiting for it.
      clearTimeout(clock);
      reject(new Error(`the browser host ended with ${code}; run it by hand to see why`));
    });
    host.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = said.match(/listening on (http:\S+)\n/)?.[1];
      if (!address) return;
      clearTimeout(clock);
      resolve(address);
    });
  });
  const executablePath = process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-stage-'));

  return {
    /** A folder for files that a test saves; it goes with the stage. */
    folder,
    /** A page on a screen, with nothing done before. What the console complains of is an error. */
    async page(screen, { theme = 'light', width = 1280, height = 800, language = 'en-GB' } = {}) {
      await fetch(`${at}/reset`, { method: 'POST' });
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, locale: language });
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(`${at}/#${screen}`);
      await page.locator('h1').first().waitFor();
      return Object.assign(page, { complaints });
    },
    /** Opens another window of the same program. */
    async open(path, { theme = 'light', width = 1280, height = 800, language = 'en-GB' } = {}) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, locale: language });
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(`${at}${path}`);
      return Object.assign(page, { complaints });
    },
    /** Forgets all that was done. */
    reset: () => fetch(`${at}/reset`, { method: 'POST' }),
    /** Lets time pass for a presentation or a kiosk. */
    async pass(seconds) {
      const answer = await fetch(`${at}/pass/${seconds}`, { method: 'POST' });
      if (!answer.ok) throw new Error(`no time passed: ${answer.status}`);
    },
    /** Runs a command beside the page. */
    async call(name, arguments_, kind = 'main') {
      const answer = await fetch(`${at}/call/${kind}/${name}`, { method: 'POST', body: JSON.stringify(arguments_) });
      return answer.json();
    },
    async close() {
      await browser.close();
      host.removeAllListeners('exit');
      host.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What axe-core finds on a page, one line each. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Least height and width of what a finger has to hit, in CSS pixels. */
const TARGET = 44;

/** Controls that a finger would miss. What enlarges a control counts: its label, the box of a combobox or stepper. */
export async function smallTargets(page, atLeast = TARGET) {
  return page.evaluate((least) => {
    const around = 'label, .box, .stepper';
    return [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=option]')]
      .filter((control) => control.checkVisibility() && !control.closest('.unseen, .remove'))
      .map((control) => ({ control, box: (control.closest(around) ?? control).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
      .map(({ control, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${control.outerHTML.slice(0, 120)}`);
  }, atLeast);
}

/** Whether something sticks out at the right edge of the window. */
export async function sticksOut(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Waits until something holds; what it waits for is said when it never does. */
export async function until(what, holds) {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; await new Promise((go) => setTimeout(go, 20))) {
    if (await holds()) return;
  }
  throw new Error(`never came true: ${what}`);
}

/** Waits until every picture in sight is drawn. */
export async function picturesShown(page) {
  await page.waitForFunction(() =>
    [...document.images].every((image) => {
      const { top, left, right } = image.getBoundingClientRect();
      return image.complete || top > innerHeight || left > innerWidth || right < 0;
    }),
  );
}
