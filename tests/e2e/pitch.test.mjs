/** Tests the main job in the real window: a pitch for a company, from its name to the saved PDF. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './support/driver.mjs';
import { files, on, words } from './support/program.mjs';
import { leaveBehind, makePitch, moveLater, place, savePdf, saved, tailor, titles, verdict } from './support/steps.mjs';

const OWN = 'Ours alone for Genmab';

test('a pitch is made, reordered, tailored and handed over in another language', on(async (computer) => {
  const window = await computer.start();
  await makePitch(window, { company: 'Genmab', industry: '21.2', keyword: 'antibodies' });
  const suggested = await titles(window);
  assert.ok(suggested.length >= 5, `ten minutes hold more than ${suggested.length} slides`);

  await moveLater(window, 1);
  const moved = await titles(window);
  assert.notDeepEqual(moved, suggested, 'the story is in the order that the person gave it');

  await tailor(window, 0);
  const before = await window.run(`() => document.querySelector('.drawing img')?.src ?? ''`);
  await window.run(`() => document.activeElement.select()`);
  await window.keys(OWN);
  await until('the slide shows the own words', () => window.run(`(before) => document.querySelector('.drawing img')?.src !== before`, before));
  await saved(window);

  await leaveBehind(window);
  const english = computer.path('english.pdf');
  const swedish = computer.path('swedish.pdf');
  computer.choose(english, swedish);
  await savePdf(window, english);
  await window.choose('Language', 'sv');
  await until('the pages are made anew', async () => (await window.run(`() => document.querySelector('select')?.value`)) === 'sv');
  const promised = await verdict(window);
  for (const check of ['accessible', 'archivable', 'notes-free']) {
    assert.equal(promised[check], true, `the window promises that the PDF is ${check}`);
  }
  await savePdf(window, swedish);

  const inEnglish = words(english);
  const inSwedish = words(swedish);
  assert.match(inEnglish, new RegExp(OWN), 'own words are in what is handed over');
  assert.match(inEnglish, /Genmab/, 'it is for the company');
  assert.match(inSwedish, /Källor|Källa/, 'the sources are headed in Swedish');
  assert.notEqual(inEnglish, inSwedish, 'the other language is another text');
  validated(computer, [english, swedish]);
  assert.deepEqual(await window.run('() => window.refused'), [], 'the policy of the page refuses nothing that the interface does');
}));

test('everything is there after closing and opening again', on(async (computer) => {
  let window = await computer.start();
  const id = await makePitch(window, { company: 'Ørsted', industry: '35.11' });
  await moveLater(window, 2);
  await saved(window);
  const told = await titles(window);
  await computer.close();

  window = await computer.start();
  await window.click('main a', 'Ørsted');
  await until('the board is there', async () => (await titles(window)).length > 0);
  assert.equal((await place(window))[1], id, 'it is the same pitch');
  assert.deepEqual(await titles(window), told, 'in the order in which it was left');
  await window.press('Control', 'z');
  await until('the move is taken back', async () => (await titles(window)).join() !== told.join());
}));

test('what was shown as saved survives a power cut while typing', on(async (computer) => {
  let window = await computer.start();
  await makePitch(window, { company: 'ASML', keyword: 'nanowires' });
  await tailor(window, 0);
  const at = await window.run('() => location.hash');
  let known = '';
  for (const letters of [7, 23, 41]) {
    // Real input events, as fast as a hand that hurries, with a breath between words.
    await window.run(`() => {
      const field = document.querySelector('textarea');
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      let strokes = 0;
      setInterval(() => ++strokes % 20 < 12 && document.execCommand('insertText', false, 'n'), 15);
      const look = () => {
        const said = [...document.querySelectorAll('[role="status"]')].some((one) => one.innerText.trim() === 'Saved');
        if (said) window.shownAsSaved = field.value;
        requestAnimationFrame(look);
      };
      look();
    }`);
    const enough = known.length + letters;
    known = await until(`${letters} letters were shown as saved`, async () => {
      const shown = await window.run('() => window.shownAsSaved ?? ""');
      return shown.length >= enough && shown;
    });
    await computer.kill();
    window = await computer.start();
    await window.run('(at) => { location.hash = at; }', at);
    await window.wait('textarea');
    const found = await until('the words are there', () => window.run(`() => document.querySelector('textarea').value`));
    assert.ok(found.startsWith(known), `"${known}" was shown as saved, and "${found}" is what is left`);
    const notices = await window.run(`() => document.body.innerText.includes('was damaged')`);
    assert.equal(notices, false, 'a power cut damages nothing');
    known = found;
  }
}));

test('nothing is written outside the folders of the program', on(async (computer) => {
  const window = await computer.start();
  await makePitch(window, { company: 'Novo Nordisk' });
  await saved(window);
  await computer.close();
  const known = ['data/eu.lodestone.desktop/', 'cache/eu.lodestone.desktop/', 'cache/fontconfig/', 'cache/mesa_shader_cache', 'runtime/', 'config/dconf/', 'cache/dconf/'];
  const strange = files(computer.folder)
    .map((path) => path.slice(computer.folder.length + 1))
    .filter((path) => !known.some((folder) => path.startsWith(folder)));
  assert.deepEqual(strange, [], 'an uninstalled program must not be remembered by its litter');
}));

/** Holds PDFs against validators that share no code with their writer. */
function validated(computer, pdfs) {
  const python = process.env.LODESTONE_PYTHON;
  if (!python) throw new Error('LODESTONE_PYTHON names no Python with tests/pdf/requirements.txt; run `cargo xtask test`');
  const folder = computer.path('validate');
  mkdirSync(folder);
  pdfs.forEach((pdf, index) => copyFileSync(pdf, `${folder}/${index}.pdf`));
  const validate = fileURLToPath(new URL('../pdf/validate.py', import.meta.url));
  const { stdout, status } = spawnSync(python, [validate, folder], { encoding: 'utf8' });
  assert.equal(status, 0, `another validator disagrees:\n${stdout}`);
}
