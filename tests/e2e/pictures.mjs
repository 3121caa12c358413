/**
 * Pictures of a show and a booth in real windows, for the documents: `node tests/e2e/pictures.mjs FOLDER`, with
 * `LODESTONE_DESKTOP` naming a program with seams, inside `dbus-run-session`.
 */
import { join } from 'node:path';
import { until } from './driver.mjs';
import { Hall } from './hall.mjs';
import { Computer } from './program.mjs';
import { AT, Staging } from './staging.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('name a folder for the pictures');
const hall = await Hall.open();
const computer = new Computer();
try {
  const staging = await Staging.open(computer, hall);
  const picture = (name, side) => hall.picture(join(folder, `${name}.png`), side);
  // One that comes late, and that a list hides still, is not waited for.
  const inSight = (label) =>
    until('every picture is there', () =>
      staging.look(label, `[...document.images].every((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return one.complete || (one.loading === 'lazy' && document.elementFromPoint(left + width / 2, top + height / 2) !== one);
      })`));
  await staging.beginOnTwo();
  const first = await staging.drawn();
  hall.key('5', 'Return');
  await staging.drawn('audience', (shown) => shown !== first);
  await inSight('presenter');
  // Where no desktop keeps the machine awake the window says so, and what is said is put away.
  await until('nothing is to be said', () => staging.look('presenter', `(() => {
    const words = [...document.querySelectorAll('.cautions button')];
    words.forEach((one) => one.click());
    return words.length === 0;
  })()`));
  picture('hall-two-screens');
  hall.key('slash');
  await until('the question has the keyboard', () => staging.look('presenter', `!!document.activeElement?.matches('input[role=combobox]')`));
  hall.key('e', 'n', 'e', 'r', 'g', 'y');
  await until('answers', () => staging.look('presenter', `document.querySelectorAll('[role=option]').length > 1`));
  await inSight('presenter');
  picture('hall-question');
  hall.unplug();
  await staging.stands({ audience: 'left', solo: 'left' });
  await staging.drawn('solo');
  picture('hall-one-screen', 'left');
  hall.plug();
  await staging.stands({ audience: 'right', presenter: 'left' });
  await until('the show is over', async () => {
    hall.key('Escape');
    return Object.keys(await staging.windows()).join() === 'main';
  });

  const { settings } = await staging.call('booth_settings');
  await staging.call('change_booth', { settings: { ...settings, playlist: [{ source: 'own', pitch: staging.pitch, pauses: {} }] } });
  await staging.call('begin_booth', { work: 'pictures' });
  await until('the loop', () => staging.look('booth', `!!document.querySelector('main.loop img')?.complete`));
  const side = (await staging.windows()).booth.x === AT.left ? 'left' : 'right';
  await until('the loop is painted', () => hall.share('#000000', side) < 0.5);
  picture('hall-booth-loop', side);
  hall.click((await staging.windows()).booth.x + 640, 360);
  await until('the start page', () => staging.look('booth', `document.querySelectorAll('main.start img').length > 3`));
  await inSight('booth');
  await until('nothing fades any more', () => staging.look('booth', `document.getAnimations().every((one) => one.playState !== 'running')`));
  picture('hall-booth-start', side);
} finally {
  await computer.leave();
  hall.close();
}
