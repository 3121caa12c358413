/** Tests a presentation on two screens: where windows are, which receive keys, and screens that are connected and removed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { until } from './support/driver.mjs';
import { BARE } from './support/display.mjs';
import { onADisplay, Presentation } from './support/presentation.mjs';

test('two screens: the audience on the one, the notes on the other', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  const before = await presentation.shell('screens');
  assert.deepEqual(before.map(({ role }) => role), ['presenter', 'audience'], 'the desk says so before the show');
  await presentation.beginOnTwo();
  assert.equal((await presentation.windows()).main.visible, false, 'the desk is put away');
  const first = await presentation.drawn();

  display.key('Next');
  const second = await presentation.drawn('audience', (picture) => picture !== first);
  display.key('Prior');
  assert.equal(await presentation.drawn('audience', (picture) => picture !== second), first, 'and back');

  display.key('s');
  await presentation.stands({ audience: 'left', presenter: 'right' });
  await presentation.keyboard('presenter');
  assert.equal(await presentation.drawn(), first, 'the slide stays');

  display.click(200, 200);
  await presentation.keyboard('presenter');
  display.key('Right');
  await presentation.drawn('audience', (picture) => picture === second);

  display.key('Escape');
  await until('the presentation is over', async () => {
    const windows = await presentation.windows();
    return windows.main.visible && Object.keys(windows).length === 1;
  });
  assert.deepEqual((await presentation.shell('screens')).map(({ role }) => role), ['audience', 'presenter'], 'the swap is remembered for these screens');
  await presentation.begin();
  await presentation.stands({ audience: 'left', presenter: 'right' });
}));

test('keys of clickers, numbers, black, white and freeze', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  const first = await presentation.drawn();
  const seen = [first];
  for (const [forward, back] of [['Next', 'Prior'], ['Right', 'Left'], ['Down', 'Up'], ['space', 'BackSpace']]) {
    display.key(forward);
    const next = await presentation.drawn('audience', (picture) => picture !== first);
    display.key(back);
    await presentation.drawn('audience', (picture) => picture === first);
    seen.push(next);
  }
  assert.equal(new Set(seen.slice(1)).size, 1, 'every clicker goes to the same next slide');

  display.key('4', 'Return');
  const fourth = await presentation.drawn('audience', (picture) => picture.includes('/4-'));
  const words = await presentation.look('presenter', 'document.body.innerText');

  display.key('b');
  await until('the screen is black', async () => display.share('#000000', 'right') > 0.99);
  display.key('w');
  await until('the screen is white', async () => display.share('#ffffff', 'right') > 0.99);
  display.key('w');
  await presentation.drawn('audience', (picture) => picture === fourth);

  display.key('f', 'Next', 'Next');
  await until('the presenter has gone on', async () => (await presentation.look('presenter', 'document.body.innerText')) !== words);
  assert.equal(await presentation.drawn(), fourth, 'the audience keeps its slide');
  display.key('f');
  await presentation.drawn('audience', (picture) => picture !== fourth);
  display.key('Home');
  await presentation.drawn('audience', (picture) => picture === first);
}));

test('a screen that is pulled out takes the notes along; plugged in again, everything is back', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  display.key('4', 'Return');
  const fourth = await presentation.drawn('audience', (picture) => picture.includes('/4-'));
  for (const side of ['right', 'left']) {
    display.unplug(side);
    await presentation.stands({ audience: 'left', solo: 'left' });
    await presentation.keyboard('solo');
    await presentation.drawn('solo', (picture) => picture === fourth);
    display.key('Next');
    await presentation.drawn('solo', (picture) => picture.includes('/5-'));
    display.key('Prior');
    await presentation.drawn('solo', (picture) => picture === fourth);
    for (const key of ['s', 'a', 'slash', 'c', 'i', 'question']) display.key(key);
    await presentation.stands({ audience: 'left', solo: 'left' });

    display.plug();
    await presentation.stands({ audience: 'right', presenter: 'left' });
    await presentation.keyboard('presenter');
    await presentation.drawn('audience', (picture) => picture === fourth);
  }
}));

test('notes are never to be seen on a lone screen', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  // A colour that no slide has: wherever it is seen, there is the presenter's page.
  await presentation.look('presenter', `void (document.documentElement.style.cssText = 'filter: none; background: #ff00fe', document.body.style.cssText = 'background: #ff00fe; box-shadow: inset 0 0 0 200px #ff00fe', document.body.innerHTML = '')`);
  await until('the colour is seen where notes may be', () => display.share('#ff00fe', 'left') > 0.9);
  assert.ok(display.share('#ff00fe', 'right') < 0.001, 'and only there');
  for (const side of ['right', 'left', 'right']) {
    display.unplug(side);
    await presentation.stands({ audience: 'left', solo: 'left' });
    for (let look = 0; look < 5; look++) {
      assert.ok(display.share('#ff00fe', 'left') < 0.001, `the notes stand on the only screen after the ${side} one was pulled out`);
    }
    display.plug();
    await presentation.stands({ audience: 'right', presenter: 'left' });
  }
  display.mirror();
  await presentation.stands({ audience: 'left', solo: 'left' });
  assert.ok(display.share('#ff00fe', 'left') < 0.001, 'a mirrored screen is the audience\'s');
}));

test('one screen: no window of the program can show notes', onADisplay(async (computer, display) => {
  display.unplug();
  const presentation = await Presentation.open(computer, display);
  await presentation.begin();
  await presentation.stands({ audience: 'left', solo: 'left' });
  assert.equal((await presentation.windows()).presenter, undefined, 'there is none');
  await presentation.keyboard('solo');
  const first = await presentation.drawn('solo');
  display.key('Next');
  await presentation.drawn('solo', (picture) => picture !== first);
  for (const name of ['presenter_view', 'act', 'answers', 'window_preferences', 'pitch', 'home', 'bootstrap']) {
    const asked = presentation.shell('call', { name, arguments: {} }, 'solo');
    await assert.rejects(asked, /no command/, `${name} is not for the window that everybody sees`);
  }
  display.key('Escape');
  await until('the desk is back', async () => (await presentation.windows()).main.visible);
}));

test('one screen by choice, though there are two', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  const screens = await presentation.shell('choose_screens', { audience: null });
  assert.deepEqual(screens.map(({ role }) => role), ['solo', null]);
  await presentation.begin();
  await presentation.stands({ audience: 'left', solo: 'left' });
}));

test('where nothing manages windows, they fill their screens all the same', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.begin();
  await presentation.stands({ audience: 'right', presenter: 'left' });
  display.unplug();
  await presentation.stands({ audience: 'left', solo: 'left' });
}, { desktop: BARE }));

test('the audience hears of slides and nothing else, and can ask for nothing', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  const first = await presentation.drawn();
  // This page receives every event of every window from now on: Tauri sends each to all that listen.
  for (const event of ['audience', 'motion', 'presentation-changed', 'presentation-began', 'presentation-ended', 'screens', 'awake', 'progress', 'open-pitch', 'kiosk']) {
    await presentation.look('audience', `(() => {
      window.heard ??= [];
      const handler = window.__TAURI_INTERNALS__.transformCallback((event) => window.heard.push(JSON.stringify(event)));
      void window.__TAURI_INTERNALS__.invoke('plugin:event|listen', { event: '${event}', target: { kind: 'Any' }, handler });
    })()`);
  }
  const notes = [];
  for (let slide = 0; slide < 6; slide++) {
    const before = await presentation.drawn();
    const { current } = await presentation.shell('call', { name: 'presenter_view', arguments: {} }, 'presenter');
    notes.push(...current.notes.flatMap(({ runs, items }) => (items ?? [runs]).map((line) => line.map(({ text }) => text).join(''))));
    display.key('Next');
    await presentation.drawn('audience', (picture) => picture !== before);
  }
  display.key('s');
  await presentation.stands({ audience: 'left', presenter: 'right' });
  const said = notes.flatMap((text) => text.split(/[\n.:;?!]+/).map((one) => one.trim()).filter((one) => one.length > 24));
  assert.ok(said.length > 5, 'the slides have notes');
  const heard = await presentation.look('audience', `window.heard.join('\\n') + document.documentElement.outerHTML`);
  assert.match(heard, /presentation\//, 'the page heard of slides');
  for (const sentence of said) assert.ok(!heard.includes(sentence), `the audience's page has heard: ${sentence}`);

  const refused = [
    ['call', { name: 'presenter_view', arguments: {} }],
    ['call', { name: 'press', arguments: { key: 'n', shift: false } }],
    ['call', { name: 'pitch', arguments: { id: presentation.pitch } }],
    ['screens', {}],
    ['swap_screens', {}],
    ['choose_screens', { audience: null }],
    ['awake', {}],
    ['open_file', { path: '/etc/hostname' }],
    ['ready', {}],
    ['plugin:event|emit', { event: 'presentation-ended', payload: null }],
    ['plugin:window|close', { label: 'audience' }],
    ['plugin:webview|create_webview_window', { options: { label: 'other' } }],
  ];
  for (const [command, given] of refused) {
    await assert.rejects(presentation.shell(command, given, 'audience'), /not allowed|not found|no commands/, `${command} must be refused`);
  }
  const paths = await presentation.shell('call', { name: 'presenter_view', arguments: {} }, 'presenter').then(({ current, story }) => [current.picture, story[0].picture]);
  const { slides } = await presentation.call('pitch', { id: presentation.pitch });
  const others = [slides[0].picture, 'audience/notes', 'leave-behind/t1/1'];
  const loads = (path) =>
    presentation.look('audience', `void ((window.loaded = null), Object.assign(new Image(), { onload: () => (window.loaded = 'shown'), onerror: () => (window.loaded = 'refused') }).src = 'slide://localhost/${path}')`).then(() => until(path, () => presentation.look('audience', 'window.loaded')));
  assert.equal(await loads(paths[0]), 'shown', 'a slide of the show');
  for (const path of others) assert.equal(await loads(path), 'refused', `${path} is no part of the presentation`);
  await presentation.look('audience', `void fetch('http://127.0.0.1:9/').then(() => (window.reached = 'reached'), () => (window.reached = 'refused'))`);
  assert.equal(await until('the way out', () => presentation.look('audience', 'window.reached')), 'refused');
}));
