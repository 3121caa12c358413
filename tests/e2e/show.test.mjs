/** A show on two screens: windows stand where they belong, keys reach it, and screens may come and go. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { until } from './driver.mjs';
import { BARE } from './hall.mjs';
import { inAHall, Staging } from './staging.mjs';

test('two screens: the audience on the one, the notes on the other', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  const before = await staging.shell('screens');
  assert.deepEqual(before.map(({ role }) => role), ['presenter', 'audience'], 'the desk says so before the show');
  await staging.beginOnTwo();
  assert.equal((await staging.windows()).main.visible, false, 'the desk is put away');
  const first = await staging.drawn();

  hall.key('Next');
  const second = await staging.drawn('audience', (picture) => picture !== first);
  hall.key('Prior');
  assert.equal(await staging.drawn('audience', (picture) => picture !== second), first, 'and back');

  hall.key('s');
  await staging.stands({ audience: 'left', presenter: 'right' });
  await staging.keyboard('presenter');
  assert.equal(await staging.drawn(), first, 'the slide stays');

  hall.click(200, 200);
  await staging.keyboard('presenter');
  hall.key('Right');
  await staging.drawn('audience', (picture) => picture === second);

  hall.key('Escape');
  await until('the show is over', async () => {
    const windows = await staging.windows();
    return windows.main.visible && Object.keys(windows).length === 1;
  });
  assert.deepEqual((await staging.shell('screens')).map(({ role }) => role), ['audience', 'presenter'], 'the swap is remembered for these screens');
  await staging.begin();
  await staging.stands({ audience: 'left', presenter: 'right' });
}));

test('keys of clickers, numbers, black, white and freeze', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.beginOnTwo();
  const first = await staging.drawn();
  const seen = [first];
  for (const [forward, back] of [['Next', 'Prior'], ['Right', 'Left'], ['Down', 'Up'], ['space', 'BackSpace']]) {
    hall.key(forward);
    const next = await staging.drawn('audience', (picture) => picture !== first);
    hall.key(back);
    await staging.drawn('audience', (picture) => picture === first);
    seen.push(next);
  }
  assert.equal(new Set(seen.slice(1)).size, 1, 'every clicker goes to the same next slide');

  hall.key('4', 'Return');
  const fourth = await staging.drawn('audience', (picture) => picture.includes('/4-'));
  const words = await staging.look('presenter', 'document.body.innerText');

  hall.key('b');
  await until('the screen is black', async () => hall.share('#000000', 'right') > 0.99);
  hall.key('w');
  await until('the screen is white', async () => hall.share('#ffffff', 'right') > 0.99);
  hall.key('w');
  await staging.drawn('audience', (picture) => picture === fourth);

  hall.key('f', 'Next', 'Next');
  await until('the presenter has gone on', async () => (await staging.look('presenter', 'document.body.innerText')) !== words);
  assert.equal(await staging.drawn(), fourth, 'the audience keeps its slide');
  hall.key('f');
  await staging.drawn('audience', (picture) => picture !== fourth);
  hall.key('Home');
  await staging.drawn('audience', (picture) => picture === first);
}));

test('a screen that is pulled out takes the notes along; plugged in again, everything is back', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.beginOnTwo();
  hall.key('4', 'Return');
  const fourth = await staging.drawn('audience', (picture) => picture.includes('/4-'));
  for (const side of ['right', 'left']) {
    hall.unplug(side);
    await staging.stands({ audience: 'left', solo: 'left' });
    await staging.keyboard('solo');
    await staging.drawn('solo', (picture) => picture === fourth);
    hall.key('Next');
    await staging.drawn('solo', (picture) => picture.includes('/5-'));
    hall.key('Prior');
    await staging.drawn('solo', (picture) => picture === fourth);
    for (const key of ['s', 'a', 'slash', 'c', 'i', 'question']) hall.key(key);
    await staging.stands({ audience: 'left', solo: 'left' });

    hall.plug();
    await staging.stands({ audience: 'right', presenter: 'left' });
    await staging.keyboard('presenter');
    await staging.drawn('audience', (picture) => picture === fourth);
  }
}));

test('notes are never to be seen on a lone screen', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.beginOnTwo();
  // A colour that no slide has: wherever it is seen, there is the presenter's page.
  await staging.look('presenter', `void (document.documentElement.style.cssText = 'filter: none; background: #ff00fe', document.body.style.cssText = 'background: #ff00fe; box-shadow: inset 0 0 0 200px #ff00fe', document.body.innerHTML = '')`);
  await until('the colour is seen where notes may be', () => hall.share('#ff00fe', 'left') > 0.9);
  assert.ok(hall.share('#ff00fe', 'right') < 0.001, 'and only there');
  for (const side of ['right', 'left', 'right']) {
    hall.unplug(side);
    await staging.stands({ audience: 'left', solo: 'left' });
    for (let look = 0; look < 5; look++) {
      assert.ok(hall.share('#ff00fe', 'left') < 0.001, `the notes stand on the only screen after the ${side} one was pulled out`);
    }
    hall.plug();
    await staging.stands({ audience: 'right', presenter: 'left' });
  }
  hall.mirror();
  await staging.stands({ audience: 'left', solo: 'left' });
  assert.ok(hall.share('#ff00fe', 'left') < 0.001, 'a mirrored screen is the audience\'s');
}));

test('one screen: no window of the program can show notes', inAHall(async (computer, hall) => {
  hall.unplug();
  const staging = await Staging.open(computer, hall);
  await staging.begin();
  await staging.stands({ audience: 'left', solo: 'left' });
  assert.equal((await staging.windows()).presenter, undefined, 'there is none');
  await staging.keyboard('solo');
  const first = await staging.drawn('solo');
  hall.key('Next');
  await staging.drawn('solo', (picture) => picture !== first);
  for (const name of ['show', 'act', 'answers', 'surroundings', 'pitch', 'home', 'start']) {
    const asked = staging.shell('call', { name, arguments: {} }, 'solo');
    await assert.rejects(asked, /no command/, `${name} is not for the window that everybody sees`);
  }
  hall.key('Escape');
  await until('the desk is back', async () => (await staging.windows()).main.visible);
}));

test('one screen by choice, though there are two', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  const screens = await staging.shell('choose_screens', { audience: null });
  assert.deepEqual(screens.map(({ role }) => role), ['solo', null]);
  await staging.begin();
  await staging.stands({ audience: 'left', solo: 'left' });
}));

test('where nothing manages windows, they fill their screens all the same', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.begin();
  await staging.stands({ audience: 'right', presenter: 'left' });
  hall.unplug();
  await staging.stands({ audience: 'left', solo: 'left' });
}, { desktop: BARE }));

test('the audience hears of slides and nothing else, and can ask for nothing', inAHall(async (computer, hall) => {
  const staging = await Staging.open(computer, hall);
  await staging.beginOnTwo();
  const first = await staging.drawn();
  // Whatever any window is told from now on, this page hears too: Tauri lets whoever listens hear all.
  for (const event of ['audience', 'motion', 'show-changed', 'show-began', 'show-ended', 'screens', 'awake', 'progress', 'open-pitch', 'booth']) {
    await staging.look('audience', `(() => {
      window.heard ??= [];
      const handler = window.__TAURI_INTERNALS__.transformCallback((event) => window.heard.push(JSON.stringify(event)));
      void window.__TAURI_INTERNALS__.invoke('plugin:event|listen', { event: '${event}', target: { kind: 'Any' }, handler });
    })()`);
  }
  const notes = [];
  for (let slide = 0; slide < 6; slide++) {
    const before = await staging.drawn();
    const { current } = await staging.shell('call', { name: 'show', arguments: {} }, 'presenter');
    if (current.notes) notes.push(current.notes);
    hall.key('Next');
    await staging.drawn('audience', (picture) => picture !== before);
  }
  hall.key('s');
  await staging.stands({ audience: 'left', presenter: 'right' });
  const said = notes.flatMap((text) => text.split(/[\n.:;?!]+/).map((one) => one.trim()).filter((one) => one.length > 24));
  assert.ok(said.length > 5, 'the slides have notes');
  const heard = await staging.look('audience', `window.heard.join('\\n') + document.documentElement.outerHTML`);
  assert.match(heard, /show\//, 'the page heard of slides');
  for (const sentence of said) assert.ok(!heard.includes(sentence), `the audience's page has heard: ${sentence}`);

  const refused = [
    ['call', { name: 'show', arguments: {} }],
    ['call', { name: 'press', arguments: { key: 'n', shift: false } }],
    ['call', { name: 'pitch', arguments: { id: staging.pitch } }],
    ['screens', {}],
    ['swap_screens', {}],
    ['choose_screens', { audience: null }],
    ['awake', {}],
    ['open_file', { path: '/etc/hostname' }],
    ['ready', {}],
    ['plugin:event|emit', { event: 'show-ended', payload: null }],
    ['plugin:window|close', { label: 'audience' }],
    ['plugin:webview|create_webview_window', { options: { label: 'other' } }],
  ];
  for (const [command, given] of refused) {
    await assert.rejects(staging.shell(command, given, 'audience'), /not allowed|not found|no commands/, `${command} must be refused`);
  }
  const paths = await staging.shell('call', { name: 'show', arguments: {} }, 'presenter').then(({ current, story }) => [current.picture, story[0].picture]);
  const { slides } = await staging.call('pitch', { id: staging.pitch });
  const others = [slides[0].picture, 'audience/notes', 'handover/t1/1'];
  const loads = (path) =>
    staging.look('audience', `void ((window.loaded = null), Object.assign(new Image(), { onload: () => (window.loaded = 'shown'), onerror: () => (window.loaded = 'refused') }).src = 'slide://localhost/${path}')`).then(() => until(path, () => staging.look('audience', 'window.loaded')));
  assert.equal(await loads(paths[0]), 'shown', 'a slide of the show');
  for (const path of others) assert.equal(await loads(path), 'refused', `${path} is no part of the show`);
  await staging.look('audience', `void fetch('http://127.0.0.1:9/').then(() => (window.reached = 'reached'), () => (window.reached = 'refused'))`);
  assert.equal(await until('the way out', () => staging.look('audience', 'window.reached')), 'refused');
}));
