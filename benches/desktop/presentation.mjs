/** Measures a presentation in real windows on two screens: its start, a key, a jump, and what a day of it leaves in memory. */
import { until } from '../../tests/e2e/support/driver.mjs';
import { Display } from '../../tests/e2e/support/display.mjs';
import { Computer } from '../../tests/e2e/support/program.mjs';
import { Presentation } from '../../tests/e2e/support/presentation.mjs';
import { processes, together } from './memory.mjs';

const STARTS = 5;
const KEYS = 60;
const JUMPS = 40;
/** Between two keys of a number, in milliseconds: a quick hand. */
const HAND = 120;
const SLIDES = 40;
const MANY_SLIDES = 200;
/** A slide every twelve seconds for ten hours. */
const CHANGES = 3_000;
/** Between two of them here, in milliseconds. */
const PACE = 100;
const SAMPLES = 6;

/** A computer with two screens and a pitch of a number of slides. */
async function staged(slides) {
  const display = await Display.open();
  const computer = new Computer();
  const presentation = await Presentation.open(computer, display);
  const filter = { query: '', topics: [], stages: [], industries: [], facilities: [], freshness: null, language: null };
  const shelf = await presentation.call('browse', { filter, language: 'en' });
  let pitch = await presentation.call('pitch', { id: presentation.pitch });
  for (let at = 0; pitch.slides.length < slides; at++) {
    const slide = shelf.slides[at % shelf.slides.length].id;
    ({ pitch } = await presentation.call('edit_pitch', { id: presentation.pitch, edit: { kind: 'insert', slide, at: 5 } }));
  }
  const leave = async () => {
    await computer.leave();
    display.close();
  };
  return { display, computer, presentation, leave };
}

const told = (all) => `${together(all)} MB PSS (${all.map(({ name, pss }) => `${name} ${pss}`).join(', ')})`;

/** When the audience's page drew and painted its views, in milliseconds since 1970. */
const marks = (presentation) =>
  presentation.look(
    'audience',
    `['audience-drawn', 'audience-painted'].map((name) => performance.getEntriesByName(name).map(({ startTime }) => performance.timeOrigin + startTime))`,
  );

/** From a key in the presenter's window to what it changes in the audience's. */
async function reaction(presentation, press) {
  const [before] = await marks(presentation);
  const last = before.at(-1);
  press();
  const [drawn, painted] = await until('the audience sees it', async () => {
    const [drawing, painting] = await marks(presentation);
    const at = drawing.findIndex((time) => time > last);
    return at >= 0 && painting.length === drawing.length && [drawing[at], painting[at]];
  });
  const key = await presentation.look('presenter', 'window.lastKey');
  return [drawn - key, painted - key];
}

async function reactions(slides, say) {
  const { display, computer, presentation, leave } = await staged(slides);
  const begun = [];
  for (let run = 0; run < STARTS; run++) {
    const from = Date.now();
    await presentation.begin();
    await until('a slide in a window', async () => {
      const painted = await presentation.look('audience', `document.visibilityState === 'visible' && !!document.querySelector('.canvas .seen')`).catch(() => false);
      return painted && (await presentation.windows()).audience?.visible;
    });
    begun.push(Date.now() - from);
    await presentation.stands({ audience: 'right', presenter: 'left' });
    await presentation.keyboard('presenter');
    if (run < STARTS - 1) {
      await until('the presentation is over', async () => {
        display.key('Escape');
        return Object.keys(await presentation.windows()).length === 1;
      });
    }
  }
  say(`${slides} slides, from the button to the first one on screen`, begun);
  await presentation.drawn();
  await presentation.look('presenter', `void addEventListener('keydown', ({ timeStamp }) => (window.lastKey = performance.timeOrigin + timeStamp), true)`);
  // A page that has just come up is still busy with itself.
  for (let warm = 0; warm < 3; warm++) await reaction(presentation, () => display.key('Next'));
  const next = [];
  for (let key = 0; key < KEYS; key++) next.push(await reaction(presentation, () => display.key(key % 15 === 14 ? 'Home' : 'Next')));
  say(`${slides} slides, from a key to the draw command`, next.map(([drawn]) => drawn));
  say(`${slides} slides, from a key to two frames after it`, next.map(([, painted]) => painted));
  const jumps = [];
  for (let jump = 0; jump < JUMPS; jump++) {
    const digits = String(3 + ((jump * 37) % (slides - 4)));
    for (const digit of digits) {
      display.key(digit);
      await new Promise((go) => setTimeout(go, HAND));
    }
    await until('the number is typed', async () => (await presentation.look('presenter', `document.body.innerText`)).includes(digits));
    jumps.push(await reaction(presentation, () => display.key('Return')));
  }
  say(`${slides} slides, from Enter after a number to the draw command`, jumps.map(([drawn]) => drawn));
  const all = processes(await computer.process());
  console.log(`${slides} slides, memory: ${told(all)}`);
  await leave();
}

/** Start, key and jump with a story of usual length and with a very long one. */
export async function presentation(say) {
  await reactions(SLIDES, say);
  await reactions(MANY_SLIDES, say);
}

/** As many changes of slide as ten hours of a loop have, faster. */
export async function hours() {
  const { computer, presentation, leave } = await staged(SLIDES);
  await presentation.beginOnTwo();
  for (let sample = 0; sample <= SAMPLES; sample++) {
    console.log(`after ${(sample * CHANGES) / SAMPLES} changes: ${told(processes(await computer.process()))}`);
    if (sample === SAMPLES) break;
    await presentation.look(
      'presenter',
      `void (async () => {
        window.changes = 0;
        const act = (act) => window.__TAURI_INTERNALS__.invoke('call', { name: 'act', arguments: { act } });
        for (; window.changes < ${CHANGES / SAMPLES}; window.changes++) {
          const { view } = await act({ kind: 'next' });
          if (!view.next) await act({ kind: 'first' });
          await new Promise((go) => setTimeout(go, ${PACE}));
        }
      })()`,
    );
    await until('the changes are done', () => presentation.look('presenter', `window.changes >= ${CHANGES / SAMPLES}`), 600_000);
  }
  await leave();
}
