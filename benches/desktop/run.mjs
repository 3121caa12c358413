/**
 * Measures the real window: start, typing, search, a long story, memory. `cargo xtask bench --desktop [WHAT…]` runs it,
 * where WHAT is some of start, typing, story, search, memory, presentation, hours; all unless told otherwise.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../tests/e2e/support/driver.mjs';
import { Computer } from '../../tests/e2e/support/program.mjs';
import { leaveBehind, makePitch, place, tailor } from '../../tests/e2e/support/steps.mjs';
import { processes, together } from './memory.mjs';
import { hours, presentation } from './presentation.mjs';

const LIBRARY = fileURLToPath(new URL('../../pitch-decks/oresund/', import.meta.url));
const STARTS = 10;
const COLD_STARTS = 3;
const KEYS = 100;
const LONG_STORY = 100;
const MANY_SLIDES = 10_000;
/** Kernel ticks in a second, for the times in /proc. */
const TICKS = 100;

const USAGE = 'usage: cargo xtask bench --desktop [start] [typing] [story] [search] [memory] [presentation] [hours]';
const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(USAGE);
  process.exit();
}

function middle(values, share = 0.5) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const ms = (value) => `${Math.round(value)} ms`;
const of = (values) => `median ${ms(middle(values))}, p95 ${ms(middle(values, 0.95))}, least ${ms(Math.min(...values))}, most ${ms(Math.max(...values))} (${values.length})`;

/** When a process began, in milliseconds since 1970. */
function began(id) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
  return Date.now() - (uptime - Number(fields[19]) / TICKS) * 1000;
}

/** From the process to the first screen on screen: nothing is painted before the program has shown the window. */
async function startOnce(computer) {
  const window = await computer.start();
  const painted = await until('the first paint', () =>
    window.run(`() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint && !document.hidden && performance.timeOrigin + paint.startTime;
    }`),
  );
  const took = painted - began(await computer.process());
  await computer.close();
  return took;
}

async function start() {
  const computer = new Computer();
  console.log(`very first start (new folders): ${ms(await startOnce(computer))}`);
  const warm = [];
  for (let run = 0; run < STARTS; run++) warm.push(await startOnce(computer));
  console.log(`start, warm: ${of(warm)}`);
  const cold = [];
  try {
    for (let run = 0; run < COLD_STARTS; run++) {
      writeFileSync('/proc/sys/vm/drop_caches', '3');
      cold.push(await startOnce(computer));
    }
    console.log(`start, cold (page cache dropped): ${of(cold)}`);
  } catch {
    console.log('start, cold: the page cache cannot be dropped here');
  }
  await computer.leave();
}

async function typing() {
  const computer = new Computer();
  const window = await computer.start();
  await makePitch(window, { company: 'Genmab', industry: '21.2' });
  await tailor(window, 3);
  await until('the drawing', () => window.run(`() => !!document.querySelector('.drawing img')?.src`));
  const took = [];
  for (let batch = 0; batch < KEYS / 10; batch++) {
    took.push(
      ...(await window.await(
        `async () => {
          const field = document.querySelector('textarea');
          const drawing = document.querySelector('.drawing');
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          const took = [];
          for (let key = 0; key < 10; key++) {
            let begun;
            field.addEventListener('input', () => (begun = performance.now()), { once: true, capture: true });
            const drawn = new Promise((done) => {
              const look = new MutationObserver(() => { look.disconnect(); done(); });
              look.observe(drawing, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] });
            });
            field.focus();
            if (key % 2) document.execCommand('delete');
            else document.execCommand('insertText', false, 'abcdefghij'[key]);
            await drawn;
            await frame();
            await frame();
            took.push(performance.now() - begun);
          }
          return took;
        }`,
      )),
    );
  }
  console.log(`keystroke to new drawing on screen: ${of(took)}`);
  await computer.leave();
}

/** Asks the program from the page, as the interface does. */
const ask = (window, name, arguments_) =>
  window.await(`async (name, given) => window.__TAURI_INTERNALS__.invoke('call', { name, arguments: given })`, name, arguments_);

async function story() {
  const computer = new Computer();
  const window = await computer.start();
  await makePitch(window, { company: 'Genmab' });
  const id = (await place(window))[1];
  const filter = { query: '', topics: [], stages: [], industries: [], facilities: [], freshness: null, language: null };
  const shelf = await ask(window, 'browse', { filter, language: 'en' }).catch(() => null);
  const slides = (shelf?.slides ?? []).map((slide) => slide.id);
  let pitch = await ask(window, 'pitch', { id });
  for (let at = 0; pitch.slides.length < LONG_STORY && slides.length; at++) {
    ({ pitch } = await ask(window, 'edit_pitch', { id, edit: { kind: 'insert', slide: slides[at % slides.length], at: 999 } }));
  }
  // The page does not know what was done behind its back.
  await window.run(`() => { location.hash = '#/home'; location.reload(); }`);
  await window.wait('main h1');
  const opened = [];
  for (let run = 0; run < 6; run++) {
    await window.run(`() => { location.hash = '#/home'; }`);
    await window.wait('main h1');
    opened.push(
      await window.await(
        `async (id) => {
          const begun = performance.now();
          location.hash = '#/pitch/' + id + '/build';
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          // The box of the list's entry: asking inside it would lay out what is skipped while out of sight.
          const inSight = (one) => { const box = one.parentElement.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; };
          for (;;) {
            const cards = [...document.querySelectorAll('button.card[data-key]')];
            const images = cards.filter(inSight).map((card) => card.querySelector('img'));
            if (cards.length > 90 && images.every((image) => image?.complete)) break;
            await frame();
          }
          await frame();
          return performance.now() - begun;
        }`,
        id,
      ),
    );
  }
  console.log(`story of ${pitch.slides.length} slides, pictures in sight drawn: first ${ms(opened[0])}, then ${of(opened.slice(1))}`);
  await computer.leave();
}

/** A library of many slides: those that ship, again and again under other ids. */
function manySlides(folder) {
  cpSync(LIBRARY, folder, { recursive: true });
  const slides = readdirSync(join(LIBRARY, 'slides'), { recursive: true }).filter((name) => name.endsWith('.toml'));
  for (let made = slides.length, copy = 2; made < MANY_SLIDES; copy++) {
    for (const name of slides) {
      if (made >= MANY_SLIDES) break;
      const [group, file] = name.split('/');
      const text = readFileSync(join(LIBRARY, 'slides', name), 'utf8');
      mkdirSync(join(folder, 'slides', `${group}-${copy}`), { recursive: true });
      const own = text.replace(/^id = "([^."]+)\./m, (_, first) => `id = "${first}-${copy}.`);
      writeFileSync(join(folder, 'slides', `${group}-${copy}`, file), own);
      made++;
    }
  }
}

async function search() {
  const computer = new Computer();
  const library = computer.path('library');
  manySlides(library);
  computer.environment.LODESTONE_LIBRARY = library;
  const window = await computer.start();
  const words = ['hydrogen', 'x-ray', 'hyd', 'cancer patients', 'neutrons and x-rays', 'ørsted', 'batt', 'clean room'];
  const took = [];
  for (let run = 0; run < 5; run++) {
    for (const query of words) {
      took.push(
        await window.await(
          `async (query) => {
            const begun = performance.now();
            await window.__TAURI_INTERNALS__.invoke('call', { name: 'search', arguments: { query, language: 'en', most: 30 } });
            return performance.now() - begun;
          }`,
          query,
        ),
      );
    }
  }
  console.log(`search over ${MANY_SLIDES} slides, from the page and back: ${of(took)}`);
  await computer.leave();
}

function table(title, id) {
  console.log(`memory ${title}:`);
  const all = processes(id);
  for (const { name, rss, pss } of all) console.log(`  ${name}: RSS ${rss} MB, PSS ${pss} MB`);
  console.log(`  together: PSS ${together(all)} MB`);
}

async function memory() {
  const computer = new Computer();
  const window = await computer.start();
  await until('the covers are drawn', () => window.run('() => [...document.images].length > 0 && [...document.images].every((one) => one.complete)'));
  const id = await computer.process();
  table('on the first screen', id);
  await makePitch(window, { company: 'Genmab', industry: '21.2' });
  await tailor(window, 1);
  await window.keys(' and some words of our own');
  await leaveBehind(window);
  await window.run(`() => { location.hash = '#/library/slides'; }`);
  await window.wait('main img');
  table('after making a pitch, tailoring it, its leave-behind and the library', id);
  await computer.leave();
}

const say = (what, values) => console.log(`${what}: ${of(values)}`);
const parts = { start, typing, story, search, memory, presentation: () => presentation(say), hours };
const unknown = asked.filter((name) => !parts[name]);
if (unknown.length) throw new Error(`${unknown.join(', ')} cannot be measured\n${USAGE}`);
console.log(`${cpus().length} cores (${cpus()[0]?.model})`);
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) await measure();
}
