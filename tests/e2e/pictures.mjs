/**
 * Pictures of a presentation and a kiosk in real windows, for the documents: `node tests/e2e/pictures.mjs FOLDER`, with
 * `LODESTONE_DESKTOP` naming a program with test hooks, inside `dbus-run-session`.
 */
import { join } from 'node:path';
import { until } from './support/driver.mjs';
import { Display } from './support/display.mjs';
import { Computer } from './support/program.mjs';
import { AT, Presentation } from './support/presentation.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('name a folder for the pictures');
const display = await Display.open();
const computer = new Computer();
try {
  const presentation = await Presentation.open(computer, display);
  const picture = (name, side) => display.picture(join(folder, `${name}.png`), side);
  // One that comes late, and that a list hides still, is not waited for.
  const inSight = (label) =>
    until('every picture is there', () =>
      presentation.look(label, `[...document.images].every((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return one.complete || (one.loading === 'lazy' && document.elementFromPoint(left + width / 2, top + height / 2) !== one);
      })`));
  await presentation.beginOnTwo();
  const first = await presentation.drawn();
  display.key('5', 'Return');
  await presentation.drawn('audience', (shown) => shown !== first);
  await inSight('presenter');
  // Where no desktop keeps the machine awake the window says so, and what is said is put away.
  await until('nothing is to be said', () => presentation.look('presenter', `(() => {
    const words = [...document.querySelectorAll('.cautions button')];
    words.forEach((one) => one.click());
    return words.length === 0;
  })()`));
  picture('display-two-screens');
  display.key('slash');
  await until('the question has the keyboard', () => presentation.look('presenter', `!!document.activeElement?.matches('input[role=combobox]')`));
  display.key('e', 'n', 'e', 'r', 'g', 'y');
  await until('answers', () => presentation.look('presenter', `document.querySelectorAll('[role=option]').length > 1`));
  await inSight('presenter');
  picture('display-question');
  display.unplug();
  await presentation.stands({ audience: 'left', solo: 'left' });
  await presentation.drawn('solo');
  picture('display-one-screen', 'left');
  display.plug();
  await presentation.stands({ audience: 'right', presenter: 'left' });
  await until('the presentation is over', async () => {
    display.key('Escape');
    return Object.keys(await presentation.windows()).join() === 'main';
  });

  const { settings } = await presentation.call('kiosk_setup');
  await presentation.call('change_kiosk', { settings: { ...settings, playlist: [{ source: 'own', pitch: presentation.pitch, pauses: {} }] } });
  await presentation.call('begin_kiosk', { work: 'pictures' });
  await until('the loop', () => presentation.look('kiosk', `!!document.querySelector('main.loop img')?.complete`));
  const side = (await presentation.windows()).kiosk.x === AT.left ? 'left' : 'right';
  await until('the loop is painted', () => display.share('#000000', side) < 0.5);
  picture('display-kiosk-loop', side);
  display.click((await presentation.windows()).kiosk.x + 640, 360);
  await until('the start page', () => presentation.look('kiosk', `document.querySelectorAll('main.start img').length > 3`));
  await inSight('kiosk');
  await until('nothing fades any more', () => presentation.look('kiosk', `document.getAnimations().every((one) => one.playState !== 'running')`));
  picture('display-kiosk-start', side);
} finally {
  await computer.leave();
  display.close();
}
