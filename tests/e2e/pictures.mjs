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
  const inSight = (label) => until('every picture is there', () => staging.look(label, '[...document.images].every((one) => one.complete)'));
  await staging.beginOnTwo();
  const first = await staging.drawn();
  hall.key('5', 'Return');
  await staging.drawn('audience', (shown) => shown !== first);
  await inSight('presenter');
  picture('hall-two-screens');
  hall.key('slash', 'm', 'a', 'x');
  await until('answers', () => staging.look('presenter', `document.querySelectorAll('[role=option]').length > 0`));
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
  picture('hall-booth-loop', side);
  hall.click((await staging.windows()).booth.x + 640, 360);
  await until('the start page', () => staging.look('booth', `document.querySelectorAll('main.start img').length > 3`));
  await inSight('booth');
  picture('hall-booth-start', side);
} finally {
  await computer.leave();
  hall.close();
}
