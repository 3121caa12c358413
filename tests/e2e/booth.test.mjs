/** A booth in a real window: above everything, nobody's to close, and back after a crash. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { until } from './driver.mjs';
import { SCREEN } from './hall.mjs';
import { inAHall, Staging } from './staging.mjs';

function fills(window) {
  return window?.visible && window.focused && window.width === SCREEN.width && window.height === SCREEN.height && window.y === 0;
}

test('a booth fills its screen, cannot be closed, and comes back after a crash', inAHall(async (computer, hall, context) => {
  const staging = await Staging.open(computer, hall);
  const { settings } = await staging.call('booth_settings');
  await staging.call('change_booth', { settings: { ...settings, playlist: [{ source: 'own', pitch: staging.pitch, pauses: {} }] } });
  await staging.call('begin_booth', { work: 'e2e' });
  await until('the booth stands', async () => fills((await staging.windows()).booth));
  assert.equal((await staging.windows()).main.visible, false, 'the desk is put away');
  await until('a slide is shown', () => staging.look('booth', `[...document.images].some((one) => one.complete && one.naturalWidth > 0)`));

  await staging.call('seam_close', { label: 'booth' });
  hall.key('alt+F4', 'Escape', 'F11');
  await until('the booth stands as before', async () => fills((await staging.windows()).booth));

  const begun = Date.now();
  const before = computer.seam;
  process.kill(await computer.process(), 'SIGKILL');
  await computer.again(before);
  await until('the booth is back', async () => fills((await staging.windows()).booth));
  await until('a slide is shown', () => staging.look('booth', `[...document.images].some((one) => one.complete && one.naturalWidth > 0)`));
  context.diagnostic(`back after ${Date.now() - begun} ms`);
  assert.equal((await staging.windows()).main.visible, false, 'the desk is not to be seen');
}));
