/** Tests what a salesperson does while presenting, in real windows: a question, another language, a shorter cut, points, a film. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import test from 'node:test';
import { until } from './support/driver.mjs';
import { onADisplay, Presentation } from './support/presentation.mjs';

/** A slide of the library with a film on it. */
const FILMED = 'region.inside-material';

/** Counts frames in which the audience's page shows no slide. */
const watch = (presentation) =>
  presentation.look(
    'audience',
    `void (window.frames = window.gaps = 0, (function look() {
      const seen = [...document.querySelectorAll('.canvas img.seen')];
      window.frames++;
      if (seen.length !== 1 || !seen[0].complete || seen[0].naturalWidth === 0) window.gaps++;
      requestAnimationFrame(look);
    })())`,
  );

const on = (presentation, what, script) => until(what, () => presentation.look('presenter', script));

test('a question finds a slide of the whole library, seen by nobody else until it is shown; one key leads back', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  const first = await presentation.drawn();
  display.key('Next');
  const here = await presentation.drawn('audience', (picture) => picture !== first);
  await watch(presentation);

  display.key('slash');
  await on(presentation, 'the question has the keyboard', `!!document.activeElement?.matches('input[role=combobox]')`);
  display.key('h', 'y', 'd');
  await on(presentation, 'answers', `document.querySelectorAll('[role=option]').length > 0`);
  assert.equal(await presentation.drawn(), here, 'looking for an answer shows nothing to anybody');
  display.key('Return');
  const answer = await presentation.drawn('audience', (picture) => picture !== here);
  assert.match(answer, /ask/, 'the answer is a slide beside the story');
  display.key('r');
  await presentation.drawn('audience', (picture) => picture === here);
  assert.equal(await presentation.look('audience', 'window.gaps'), 0, 'there was a slide in every frame');

  display.key('slash');
  await on(presentation, 'the question has the keyboard', `!!document.activeElement?.matches('input[role=combobox]')`);
  display.key('q', 'x', 'z', 'Return');
  await on(presentation, 'the question is put down', `!document.querySelector('input[role=combobox]')`);
  assert.equal(await presentation.drawn(), here, 'no answer, no other slide');
  // One that comes right after a panel is meant for the panel, and ends nothing.
  display.key('Escape');
  assert.equal(await presentation.drawn(), here);
  await until('the presentation is over', async () => {
    display.key('Escape');
    return (await presentation.windows()).main.visible;
  });
  const [record] = await presentation.call('presentations');
  assert.deepEqual(record.unanswered, ['qxz'], 'the question is kept');
  assert.equal(record.asked.length, 1, 'and what was asked for');
}));

test('language and length change without a frame that is empty', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  display.key('3', 'Return');
  const third = await presentation.drawn('audience', (picture) => picture.endsWith('/3-1'));
  assert.match(third, /^en\//);
  await watch(presentation);
  display.key('g');
  await on(presentation, 'all languages are drawn', `document.querySelectorAll('button[aria-pressed]:disabled').length === 0 && document.body.innerText.includes('Svenska')`);
  const place = await presentation.look('presenter', `[...document.querySelectorAll('li button:has(kbd)')].find((one) => one.innerText.includes('Svenska')).querySelector('kbd').innerText`);
  display.key(place);
  assert.equal(await presentation.drawn('audience', (picture) => picture.startsWith('sv/')), third.replace('en/', 'sv/'), 'the same slide in the other language');
  assert.equal(await presentation.look('audience', 'document.documentElement.lang'), 'sv', 'and a screen reader knows');
  display.key('c');
  await on(presentation, 'the cuts', `document.querySelectorAll('li button kbd').length > 1`);
  const whole = (await presentation.shell('call', { name: 'presenter_view', arguments: {} }, 'presenter')).story.length;
  display.key('1');
  await until('a shorter story', async () => (await presentation.shell('call', { name: 'presenter_view', arguments: {} }, 'presenter')).story.length < whole);
  const [frames, gaps] = await presentation.look('audience', '[window.frames, window.gaps]');
  assert.ok(frames > 10, 'frames were looked at');
  assert.equal(gaps, 0, 'there was a slide in every frame');
}));

test('points come one at a time, and a film plays on its slide', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display, [FILMED, 'region.timeline', 'region.contact']);
  // On a machine that has never played a film, looking for decoders takes seconds: a page that nobody sees does it.
  await until('decoders are looked for', async () => existsSync(computer.path('cache/gstreamer-1.0')));
  await until('and that page is gone', async () => Object.keys(await presentation.windows()).join() === 'main');
  await presentation.begin({ stepByStep: true });
  await presentation.stands({ audience: 'right', presenter: 'left' });
  await presentation.drawn();
  await presentation.keyboard('presenter');
  const story = () => presentation.shell('call', { name: 'presenter_view', arguments: {} }, 'presenter');
  const steps = new Map();
  for (let presses = 0; presses < 40; presses++) {
    const { current, next } = await story();
    steps.set(current.key, Math.max(steps.get(current.key) ?? 0, current.step));
    if (!next) break;
    const before = await presentation.drawn();
    display.key('Next');
    await presentation.drawn('audience', (picture) => picture !== before);
  }
  assert.ok([...steps.values()].some((most) => most > 1), 'a slide was told in steps');

  const { slides } = await presentation.call('pitch', { id: presentation.pitch });
  const { story: strip } = await story();
  const filmed = slides.find(({ id }) => id === FILMED);
  display.key(String(strip.find(({ key }) => key === filmed.key).number), 'Return');
  await until('the film plays', () => presentation.look('audience', `(() => { const film = document.querySelector('video'); return film?.classList.contains('seen') && !film.paused && film.currentTime > 0.2; })()`));
  const { film } = await presentation.seen();
  assert.ok(film.sources.every(([, address]) => /^http:\/\/127\.0\.0\.1:\d+\//.test(address)), 'from this machine');
  display.key('Home');
  await until('the film is gone', () => presentation.look('audience', `!document.querySelector('video.seen')`));
}));
