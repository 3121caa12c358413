/**
 * No network at all, and a calendar that is years off: the real windows in a network namespace without any interface.
 * Keys alone drive them, since a driver would need a network itself; what is on the screens and on the disk is judged.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { until } from './support/driver.mjs';
import { Display } from './support/display.mjs';
import { Computer, PROGRAM, words } from './support/program.mjs';

/** Everything takes longer while every call to the system is looked at. */
const PATIENCE = 60_000;
/** So long a key has to show what it does before it is pressed once more. */
const ONCE_MORE = 4_000;
/** A program that has opened nothing by then never started. */
const STUCK = 20_000;

/** The library that moves the clock, wherever the system keeps it. */
function clockwork() {
  const folders = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/faketime`);
  const found = folders.map((folder) => join(folder, 'libfaketime.so.1')).find(existsSync);
  assert.ok(found, 'libfaketime is installed; `cargo xtask test` does so');
  return found;
}

/** Asks the person's own database as another program would. */
function ask(computer, sql) {
  const script = `import json, sqlite3, sys
rows = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True).execute(sys.argv[2]).fetchall()
print(json.dumps(rows))`;
  const { stdout, status } = spawnSync('python3', ['-c', script, join(computer.work, 'user.db'), sql], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : [];
}

/** Does something again and again until it has had its effect. */
async function repeat(what, act, done) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    act();
    if (await until(what, done, ONCE_MORE).catch(() => false)) return;
  }
  throw new Error(`never came true: ${what}`);
}

for (const [when, shift] of [['five years ago', '-5y'], ['ten years from now', '+10y']]) {
  test(`${when}, without any network: present, search and export`, async (context) => {
    const computer = new Computer();
    const display = await Display.open();
    const calls = computer.path('calls');
    const { TAURI_WEBVIEW_AUTOMATION: _driver, LODESTONE_TODAY: _day, ...environment } = computer.environment;
    Object.assign(environment, display.environment, { LD_PRELOAD: clockwork(), FAKETIME: shift, FAKETIME_DONT_FAKE_MONOTONIC: '1' });
    const clock = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'].map((name) => `${name}=${environment[name]}`);
    for (const name of ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC']) delete environment[name];
    const alone = process.getuid() === 0 ? ['-n'] : ['-rn'];
    const watched = ['strace', '-f', '-qq', '--seccomp-bpf', '-e', 'trace=connect', '-e', 'signal=none', '-o', calls];
    const begin = () => spawn('unshare', [...alone, ...watched, 'env', ...clock, PROGRAM], { env: environment, detached: true, stdio: 'inherit' });
    let program = begin();
    // The library that shifts the clock guards it by a semaphore, and now and then a process is stuck in it before the
    // program has read its first file. That says nothing of the program.
    for (let more = 2; more > 0; more -= 1) {
      if (await until('the program has opened its work', () => existsSync(join(computer.work, 'user.db')), STUCK).catch(() => false)) break;
      process.kill(-program.pid, 'SIGKILL');
      program = begin();
    }
    let pictures = 0;
    /** What the audience's screen shows, as one can compare it. */
    const seen = () => {
      pictures += 1;
      const path = computer.path(`seen-${pictures}.ppm`);
      display.picture(path, 'right');
      return readFileSync(path).toString('base64');
    };
    /** Presses keys until the audience sees something else. */
    const moves = async (...keys) => {
      const before = seen();
      await repeat(`the audience sees what ${keys.join(' ')} brings`, () => display.key(...keys), () => seen() !== before);
    };
    try {
      const pitches = () => ask(computer, 'SELECT id FROM pitch').length;
      await repeat('a pitch is made by keys', () => display.key('ctrl+n', 'g', 'e', 'n', 'm', 'a', 'b', 'ctrl+Return'), () => pitches() > 0);
      const shows = () => ask(computer, 'SELECT ended, slides FROM show');
      await repeat('the show begins', () => display.key('F5'), () => shows().length === 1);
      await until('the audience has its slide', () => display.share('#000000', 'right') < 0.5, PATIENCE);
      await moves('Next');
      await moves('Next');
      await moves('slash', 'ctrl+a', 'h', 'y', 'd', 'Return');
      await repeat('the show ends', () => display.key('Escape'), () => shows()[0][0] !== null);
      const record = JSON.parse(shows()[0][1]);
      assert.ok(record.slides.filter(({ times }) => times > 0).length >= 3, 'three slides of the story were shown');
      assert.equal(record.asked.length, 1, 'and one of the library that a search found');

      const pdf = computer.path('leave-behind.pdf');
      computer.choose(pdf);
      await repeat('the leave-behind is on the disk', () => display.key('ctrl+e', 'ctrl+s'), () => existsSync(pdf));
      assert.match(words(pdf), /Genmab/i);
      const { stdout } = spawnSync('pdfinfo', ['-isodates', pdf], { encoding: 'utf8' });
      const year = new Date().getFullYear() + Number.parseInt(shift, 10);
      assert.match(stdout, new RegExp(`CreationDate: +${year}`), 'the calendar was off, and nothing minded');

      const connects = readFileSync(calls, 'utf8').split('\n').filter((line) => line.includes('connect('));
      assert.ok(connects.some((line) => line.includes('AF_UNIX')), 'what watches the calls sees those to the display');
      assert.deepEqual(connects.filter((line) => /AF_INET6?/.test(line)), [], 'nothing asks for the network');
    } catch (error) {
      display.picture(`${computer.folder}/screens.png`);
      process.kill(-program.pid, 'SIGKILL');
      await computer.leave({ name: context.name });
      display.close();
      throw error;
    }
    process.kill(-program.pid, 'SIGKILL');
    display.close();
    await computer.leave();
  });
}
