/** Tests starts that fail: the window opens all the same, names the fault, and changes nothing. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from './support/driver.mjs';
import { on } from './support/program.mjs';
import { makePitch, saved } from './support/steps.mjs';

/** Where SQLite keeps the number by which `user.db` names its version. */
const USER_VERSION = 60;

test('work of a newer version is refused untouched', on(async (computer) => {
  const window = await computer.start();
  await makePitch(window, { company: 'Genmab' });
  await saved(window);
  await computer.close();

  const path = join(computer.work, 'user.db');
  const newer = readFileSync(path);
  newer.writeUInt32BE(99 << 16, USER_VERSION);
  writeFileSync(path, newer);
  const again = await computer.start();
  await again.wait('main', 'Lodestone could not start');
  await again.wait('main', 'newer');
  await again.wait('button', 'Try again');
  await computer.kill();
  assert.deepEqual(readFileSync(path), newer, 'who installs the newer Lodestone again finds everything');
}));

test('a folder that cannot be used is said, and trying again works once it can', on(async (computer) => {
  // A file where the folder should be: even an administrator cannot write into it.
  writeFileSync(computer.work, 'in the way');
  const window = await computer.start();
  await window.wait('main', 'Lodestone could not start');
  rmSync(computer.work);
  mkdirSync(computer.work);
  await window.click('button', 'Try again');
  await window.wait('h1', 'Who is coming');
}));

test('the window comes back where and as large as it was', on(async (computer) => {
  const size = '() => [innerWidth, innerHeight]';
  let window = await computer.start();
  await window.resize(1100, 700);
  const left = await window.run(size);
  await until('the place is kept', () => readFileSync(join(computer.work, 'user.db-wal')).includes('"height":'));
  await computer.kill();
  window = await computer.start();
  await until('it is shown', () => window.run('() => !document.hidden'));
  assert.deepEqual(await window.run(size), left, 'nobody arranges a window twice');
}));
