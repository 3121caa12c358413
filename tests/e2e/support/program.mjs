/** The desktop program in folders of its own: nothing of the person who runs the tests is read or written. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drive, until } from './driver.mjs';

/** The program under test, built with the feature `test-hooks`. */
export const PROGRAM = process.env.LODESTONE_DESKTOP ?? '';
/** Where pictures of failures go. */
const FAILURES = fileURLToPath(new URL('../../../out/e2e/', import.meta.url));
/** A day on which the library's facts are fresh, so that a verdict does not change with the calendar. */
const TODAY = '2026-11-23';
const IDENTIFIER = 'eu.lodestone.desktop';

/** One person's computer. */
export class Computer {
  /** A new one; `screen` in the environment is that of the person who started the tests. */
  constructor() {
    if (!PROGRAM) throw new Error('LODESTONE_DESKTOP names no program; run `cargo xtask test`');
    this.folder = mkdtempSync(join(tmpdir(), 'lodestone-e2e-'));
    this.picks = join(this.folder, 'picks');
    const own = (name) => {
      const folder = join(this.folder, name);
      mkdirSync(folder, { mode: 0o700 });
      return folder;
    };
    this.environment = {
      ...process.env,
      HOME: own('home'),
      XDG_DATA_HOME: own('data'),
      XDG_CONFIG_HOME: own('config'),
      XDG_CACHE_HOME: own('cache'),
      XDG_RUNTIME_DIR: own('runtime'),
      LODESTONE_PICKS: this.picks,
      LODESTONE_TODAY: TODAY,
      LANG: 'C.UTF-8',
      TZ: 'Europe/Stockholm',
      TAURI_WEBVIEW_AUTOMATION: 'true',
      GDK_BACKEND: 'x11',
      // Without a bus for accessibility the window would wait for one.
      NO_AT_BRIDGE: '1',
      // Pictures of a composited window can be those of a moment ago.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
  }

  /** A path for a file on this computer. */
  path(name) {
    return join(this.folder, name);
  }

  /** Where the program keeps the person's work. */
  get work() {
    return join(this.folder, 'data', IDENTIFIER);
  }

  /** Says what the person chooses in the next dialogs, in order. */
  choose(...paths) {
    writeFileSync(this.picks, paths.map((path) => `${path ?? ''}\n`).join(''));
  }

  /** Starts the program and waits until something useful is on screen. */
  async start(...arguments_) {
    this.window = await drive(PROGRAM, arguments_, this.environment);
    await this.window.wait('main h1, main [role="alert"], main nav');
    // What the page refuses by its policy is seen nowhere else.
    await this.window.run(`() => {
      window.refused = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        window.refused.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));
    }`);
    return this.window;
  }

  /** Starts the program without a driver: it answers over HTTP, and goes on when a page dies. */
  async launch(...arguments_) {
    const { TAURI_WEBVIEW_AUTOMATION: _, ...environment } = this.environment;
    const file = this.path('hooks');
    rmSync(file, { force: true });
    // A group of its own, so that its end takes the webview's processes along.
    this.child = spawn(PROGRAM, arguments_, {
      env: { ...environment, LODESTONE_TEST_HOOKS: file },
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.hooks = await until('the program answers', () => `http://127.0.0.1:${Number(readFileSync(file, 'utf8'))}/`);
  }

  /** Waits until the program answers that was started again by itself. */
  async again(before) {
    this.hooks = await until('the program answers again', () => {
      const address = `http://127.0.0.1:${Number(readFileSync(this.path('hooks'), 'utf8'))}/`;
      return address !== before && address;
    });
  }

  /** Asks the program without a driver. */
  async ask(name, arguments_ = {}) {
    const said = await fetch(this.hooks, { method: 'POST', body: JSON.stringify({ name, arguments: arguments_ }) });
    const { answer, error } = await said.json();
    if (error) throw new Error(error);
    return answer;
  }

  /** Starts the program once more beside the first, without a driver; answers with its exit code. */
  second(...arguments_) {
    return new Promise((resolve) => {
      const { TAURI_WEBVIEW_AUTOMATION: _, ...environment } = this.environment;
      spawn(PROGRAM, arguments_, { env: environment, cwd: this.folder, stdio: 'inherit' }).on('exit', resolve);
    });
  }

  /** The process of the program that the driver started. */
  process() {
    if (this.child) return this.child.pid;
    return until('the program runs', () => {
      const children = readFileSync(`/proc/${this.window.driver}/task/${this.window.driver}/children`, 'utf8');
      return Number(children.trim().split(' ')[0]) || null;
    });
  }

  /** Closes the window as a person does and waits until the program has ended. */
  async close() {
    const id = await this.process();
    await this.window.close();
    await until('the program ends', () => !alive(id));
  }

  /** Ends the program without any warning, as a power cut does. */
  async kill() {
    const id = await this.process();
    process.kill(id, 'SIGKILL');
    await until('the program is gone', () => !alive(id));
    this.window.kill();
  }

  #end() {
    try {
      process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself, which is as good.
    }
  }

  /** Takes a picture and keeps the folders when a test has failed; removes everything when it has not. */
  async leave(failure) {
    if (failure && this.window) {
      mkdirSync(FAILURES, { recursive: true });
      const name = failure.name.replaceAll(/\W+/g, '-');
      await this.window.picture().then(
        (picture) => writeFileSync(join(FAILURES, `${name}.png`), picture),
        () => {},
      );
      await this.window.run('() => document.body.innerText').then(
        (text) => writeFileSync(join(FAILURES, `${name}.txt`), text),
        () => {},
      );
      console.error(`what was on screen is in ${FAILURES}, the folders of the program in ${this.folder}`);
    }
    this.window?.kill();
    if (this.child) this.#end();
    if (!failure) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function alive(id) {
  try {
    return !readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** Runs one story on a fresh computer. */
export function on(story) {
  return async (context) => {
    const computer = new Computer();
    try {
      await story(computer, context);
    } catch (error) {
      await computer.leave({ name: context.name });
      throw error;
    }
    await computer.leave();
  };
}

/** All words of a PDF, as another program reads them. */
export function words(pdf) {
  const { stdout, status } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftotext cannot read ${pdf}`);
  return stdout;
}

/** Files of a folder and below. */
export function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
