/** What a salesperson does while they talk, in real windows: a question, another language, a shorter cut, points, a film. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import test from 'node:test';
import { until } from './driver.mjs';
import { inAHall, Staging } from './staging.mjs';

/** A slide of the library with a film on it. */
const FILMED = 'region.inside-material';

/** Counts frames in which the audience's page shows no slide. */
const watch = (staging) =>
  staging.look(
    'audience',
    `void (window.frames = window.gaps = 0, (function look() {
      const seen = [...document.querySelectorAll('.canvas img.seen')];
      window.frames++;
      if (seen.length !== 1 || !seen[0].complete || seen[0].naturalWidth === 0) window.gaps++;
      requestAnimationFrame(look);
    })())`,
  );

const on = (staging, what, script) => until(what, () => staging.look('presenter', script));

test('a question finds a slide of the whole library, seen by nobody else until it is shown; one key leads back', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.beginOnTwo();
  const first = await staging.drawn();
  hall.key('Next');
  const here = await staging.drawn('audience', (picture) => picture !== first);
  await watch(staging);

  hall.key('slash');
  await on(staging, 'the question has the keyboard', `!!document.activeElement?.matches('input[role=combobox]')`);
  hall.key('h', 'y', 'd');
  await on(staging, 'answers', `document.querySelectorAll('[role=option]').length > 0`);
  assert.equal(await staging.drawn(), here, 'looking for an answer shows nothing to anybody');
  hall.key('Return');
  const answer = await staging.drawn('audience', (picture) => picture !== here);
  assert.match(answer, /ask/, 'the answer is a slide beside the story');
  hall.key('r');
  await staging.drawn('audience', (picture) => picture === here);
  assert.equal(await staging.look('audience', 'window.gaps'), 0, 'there was a slide in every frame');

  hall.key('slash');
  await on(staging, 'the question has the keyboard', `!!document.activeElement?.matches('input[role=combobox]')`);
  hall.key('q', 'x', 'z', 'Return');
  await on(staging, 'the question is put down', `!document.querySelector('input[role=combobox]')`);
  assert.equal(await staging.drawn(), here, 'no answer, no other slide');
  // One that comes right after a panel is meant for the panel, and ends nothing.
  hall.key('Escape');
  assert.equal(await staging.drawn(), here);
  await until('the show is over', async () => {
    hall.key('Escape');
    return (await staging.windows()).main.visible;
  });
  const [show] = await staging.call('shows');
  assert.deepEqual(show.unanswered, ['qxz'], 'the question is kept');
  assert.equal(show.asked.length, 1, 'and what was asked for');
}));

test('language and length change without a frame that is empty', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.beginOnTwo();
  hall.key('3', 'Return');
  const third = await staging.drawn('audience', (picture) => picture.endsWith('/3-1'));
  assert.match(third, /^en\//);
  await watch(staging);
  hall.key('g');
  await on(staging, 'all languages are drawn', `document.querySelectorAll('button[aria-pressed]:disabled').length === 0 && document.body.innerText.includes('Svenska')`);
  const place = await staging.look('presenter', `[...document.querySelectorAll('li button:has(kbd)')].find((one) => one.innerText.includes('Svenska')).querySelector('kbd').innerText`);
  hall.key(place);
  assert.equal(await staging.drawn('audience', (picture) => picture.startsWith('sv/')), third.replace('en/', 'sv/'), 'the same slide in the other language');
  assert.equal(await staging.look('audience', 'document.documentElement.lang'), 'sv', 'and a screen reader knows');
  hall.key('c');
  await on(staging, 'the cuts', `document.querySelectorAll('li button kbd').length > 1`);
  const whole = (await staging.shell('call', { name: 'show', arguments: {} }, 'presenter')).story.length;
  hall.key('1');
  await until('a shorter story', async () => (await staging.shell('call', { name: 'show', arguments: {} }, 'presenter')).story.length < whole);
  const [frames, gaps] = await staging.look('audience', '[window.frames, window.gaps]');
  assert.ok(frames > 10, 'frames were looked at');
  assert.equal(gaps, 0, 'there was a slide in every frame');
}));

test('points come one at a time, and a film plays on its slide', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall, [FILMED, 'region.timeline', 'region.contact']);
  // On a machine that has never played a film, looking for decoders takes seconds: a page that nobody sees does it.
  await until('decoders are looked for', async () => existsSync(computer.path('cache/gstreamer-1.0')));
  await until('and that page is gone', async () => Object.keys(await staging.windows()).join() === 'main');
  await staging.begin({ stepByStep: true });
  await staging.stands({ audience: 'right', presenter: 'left' });
  await staging.drawn();
  await staging.keyboard('presenter');
  const story = () => staging.shell('call', { name: 'show', arguments: {} }, 'presenter');
  const steps = new Map();
  for (let presses = 0; presses < 40; presses++) {
    const { current, next } = await story();
    steps.set(current.key, Math.max(steps.get(current.key) ?? 0, current.step));
    if (!next) break;
    const before = await staging.drawn();
    hall.key('Next');
    await staging.drawn('audience', (picture) => picture !== before);
  }
  assert.ok([...steps.values()].some((most) => most > 1), 'a slide was told in steps');

  const { slides } = await staging.call('pitch', { id: staging.pitch });
  const { story: strip } = await story();
  const filmed = slides.find(({ id }) => id === FILMED);
  hall.key(String(strip.find(({ key }) => key === filmed.key).number), 'Return');
  await until('the film plays', () => staging.look('audience', `(() => { const film = document.querySelector('video'); return film?.classList.contains('seen') && !film.paused && film.currentTime > 0.2; })()`));
  const { film } = await staging.seen();
  assert.ok(film.sources.every(([, address]) => /^http:\/\/127\.0\.0\.1:\d+\//.test(address)), 'from this machine');
  hall.key('Home');
  await until('the film is gone', () => staging.look('audience', `!document.querySelector('video.seen')`));
}));
