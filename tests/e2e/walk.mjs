/** Walks through the main job in the real window and saves a picture of every step, and the leave-behind. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './support/driver.mjs';
import { Computer } from './support/program.mjs';
import { leaveBehind, makePitch, moveLater, savePdf, saved, tailor } from './support/steps.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name a folder for the pictures');

const computer = new Computer();
let step = 0;

/** Takes a picture once every slide on screen is drawn. */
async function picture(window, name) {
  await until('the pictures of slides are there', () =>
    window.run(`() => [...document.images].every((one) => one.loading === 'lazy' && !one.complete ? one.getBoundingClientRect().top > innerHeight : one.complete)`),
  );
  const file = `${++step}-${name}.png`;
  writeFileSync(join(folder, file), await window.picture());
  console.log(file);
}

try {
  const window = await computer.start();
  await until('the window is shown', () => window.run('() => !document.hidden'));
  await picture(window, 'first-start');
  await makePitch(window, { company: 'Genmab', industry: '21.2', keyword: 'antibodies' }, () => picture(window, 'new-pitch'));
  await picture(window, 'story');
  await moveLater(window, 1);
  await picture(window, 'reordered');
  await tailor(window, 1);
  await window.keys(' – for Genmab');
  await saved(window);
  let drawn;
  await until('the slide shows the last of the own words', async () => {
    const before = drawn;
    drawn = await window.run(`() => new Promise((done) => setTimeout(() => done(document.querySelector('.drawing img')?.src ?? ''), 400))`);
    return drawn && drawn === before;
  });
  await picture(window, 'tailored');
  await leaveBehind(window);
  const pdf = computer.path('Genmab.pdf');
  computer.choose(pdf);
  await savePdf(window, pdf);
  await picture(window, 'leave-behind');
  copyFileSync(pdf, join(folder, 'Genmab.pdf'));
  await window.run(`() => { location.hash = '#/library/slides'; }`);
  await window.wait('main img');
  await picture(window, 'library');
  await computer.close();
} catch (error) {
  await computer.leave({ name: 'walk' });
  throw error;
}
await computer.leave();
