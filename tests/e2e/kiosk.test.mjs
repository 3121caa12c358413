/** Tests a kiosk in a real window: above everything, closed by nobody, and back after a crash. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { until } from './support/driver.mjs';
import { SCREEN } from './support/display.mjs';
import { onADisplay, Presentation } from './support/presentation.mjs';

/** The shortest time without a touch that can be set, in seconds. */
const LEAST_IDLE = 5;

/** The process that a watchdog has started. */
function kept(computer) {
  const read = (id, name) => {
    try {
      return readFileSync(`/proc/${id}/${name}`, 'utf8').split('\0');
    } catch {
      return [];
    }
  };
  return readdirSync('/proc').filter((id) => Number(id)).map(Number)
    .find((id) => read(id, 'cmdline').includes('--watched') && read(id, 'environ').includes(`LODESTONE_TEST_HOOKS=${computer.path('hooks')}`));
}

function fills(window) {
  return window?.visible && window.focused && window.width === SCREEN.width && window.height === SCREEN.height && window.y === 0;
}

test('a kiosk fills its screen, cannot be closed, and comes back after a crash', onADisplay(async (computer, display, context) => {
  const presentation = await Presentation.open(computer, display);
  const { settings } = await presentation.call('kiosk_setup');
  await presentation.call('change_kiosk', { settings: { ...settings, playlist: [{ source: 'own', pitch: presentation.pitch, pauses: {} }] } });
  await presentation.call('begin_kiosk', { work: 'e2e' });
  await until('the kiosk stands', async () => fills((await presentation.windows()).kiosk));
  assert.equal((await presentation.windows()).main.visible, false, 'the desk is put away');
  await until('a slide is shown', () => presentation.look('kiosk', `[...document.images].some((one) => one.complete && one.naturalWidth > 0)`));

  await presentation.call('test_close', { label: 'kiosk' });
  display.key('alt+F4', 'Escape', 'F11');
  await until('the kiosk stands as before', async () => fills((await presentation.windows()).kiosk));

  const stands = async () => {
    await until('the kiosk stands', async () => fills((await presentation.windows()).kiosk));
    await until('a slide is shown', () => presentation.look('kiosk', `[...document.images].some((one) => one.complete && one.naturalWidth > 0)`));
  };
  const crash = async (process_) => {
    const begun = Date.now();
    const before = computer.hooks;
    process.kill(process_, 'SIGKILL');
    await computer.again(before);
    await stands();
    context.diagnostic(`back after ${Date.now() - begun} ms`);
    assert.equal((await presentation.windows()).main.visible, false, 'the desk is not to be seen');
  };
  await crash(await computer.process());

  // Ended and begun once more, it is kept once more.
  await presentation.look('kiosk', `void window.__TAURI_INTERNALS__.invoke('call', { name: 'kiosk_act', arguments: { act: { kind: 'leave' } } })`);
  await until('the desk is back', async () => (await presentation.windows()).main.visible);
  await presentation.call('begin_kiosk', { work: 'e2e' });
  await stands();
  await crash(kept(computer));
}));

test('a visitor looks around by touch; when nobody is there, the loop goes on by itself', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  const { settings } = await presentation.call('kiosk_setup');
  const playlist = [{ source: 'own', pitch: presentation.pitch, pauses: {} }];
  await presentation.call('change_kiosk', { settings: { ...settings, playlist, idleSeconds: LEAST_IDLE } });
  await presentation.call('begin_kiosk', { work: 'e2e' });
  const page = (what, script) => until(what, () => presentation.look('kiosk', script), 30_000);
  await page('the loop', `document.querySelector('main')?.className.includes('loop')`);
  const { x } = (await presentation.windows()).kiosk;
  display.click(x + SCREEN.width / 2, SCREEN.height / 2);
  await page('the start page', `document.querySelector('main')?.className.includes('start') && document.querySelectorAll('button .title').length > 1`);
  const tile = await presentation.look('kiosk', `(() => { const { left, top, width, height } = document.querySelector('button:has(.title)').getBoundingClientRect(); return [left + width / 2, top + height / 2]; })()`);
  display.click(x + Math.round(tile[0]), Math.round(tile[1]));
  await page('a topic', `document.querySelector('main')?.className.includes('visit')`);
  await page('the countdown is to be seen', `!!document.querySelector('.countdown')`);
  await page('the loop goes on', `document.querySelector('main')?.className.includes('loop')`);
}));
