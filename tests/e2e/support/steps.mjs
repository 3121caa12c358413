/** Performs the steps of a person in the real window, for tests, the walk and the measurements. */
import { existsSync } from 'node:fs';
import { until } from './driver.mjs';

/** Makes a pitch for a company from the first screen; answers with its id. `suggested` runs while the suggestion is shown. */
export async function makePitch(window, { company, industry, keyword }, suggested = () => {}) {
  await window.press('Control', 'n');
  await window.wait('h1', 'New pitch');
  await window.fill('Company', company);
  if (industry) {
    await window.fill('Industry', industry);
    await window.wait('[role="option"]');
    await window.press('Enter');
  }
  if (keyword) {
    await window.fill('What they care about', keyword);
    await window.press('Enter');
  }
  await window.wait('h2, h3, p', 'Suggested story');
  await suggested();
  await window.click('button', 'Make pitch');
  await window.wait(CARD);
  return (await place(window))[1];
}

/** A slide on the board. */
export const CARD = 'button.card[data-key]';

/** Where the window is: the parts of its address. */
export async function place(window) {
  return (await window.run('() => location.hash')).replace(/^#\//, '').split('/');
}

/** The titles of the slides on the board, in order, without those that frame the story. */
export function titles(window) {
  return window.run(`() => [...document.querySelectorAll('li:not(.frame) > ${CARD} .title')].map((one) => one.innerText)`);
}

/** Puts the focus on a slide of the story. */
async function point(window, index) {
  const keys = await window.run(`() => [...document.querySelectorAll('li:not(.frame) > ${CARD}')].map((one) => one.dataset.key)`);
  const card = `${CARD.replace('data-key', `data-key="${keys[index]}"`)}`;
  await window.click(card);
  await until('the slide has the focus', () => window.run('(card) => document.activeElement?.matches(card)', card));
}

/** Moves a slide of the story one place later, by keys. */
export async function moveLater(window, index) {
  const before = await titles(window);
  await point(window, index);
  await window.press('Alt', 'ArrowRight');
  await until('the slide has moved', async () => (await titles(window))[index + 1] === unnumbered(before[index], index + 2));
}

function unnumbered(title, number) {
  return title.replace(/^\d+/, String(number));
}

/** Opens a slide for tailoring. */
export async function tailor(window, index) {
  await point(window, index);
  await window.press('Enter');
  await window.wait('textarea');
  await until('the first field has the focus', () => window.run(`() => document.activeElement?.localName === 'textarea'`));
}

/** Waits until the window says that everything is saved. */
export function saved(window) {
  return until('the window says that it is saved', () =>
    window.run(`() => [...document.querySelectorAll('[role="status"]')].some((one) => one.innerText.trim() === 'Saved')`),
  );
}

/** Goes to the leave-behind and waits for its pages. */
export async function leaveBehind(window) {
  await window.press('Control', 'p');
  await verdict(window);
}

/** Waits for the verdict about what is asked for now; answers with what is promised and what is kept. */
export async function verdict(window) {
  return until('the verdict', () =>
    window.run(`() => {
      const checks = [...document.querySelectorAll('section[aria-busy="false"] [data-check]')];
      const pages = document.querySelectorAll('main img').length;
      return checks.length > 0 && pages > 0 && Object.fromEntries(checks.map((one) => [one.dataset.check, one.classList.contains('kept')]));
    }`),
  );
}

/** Saves the leave-behind where the test has chosen, and waits for the file. */
export async function savePdf(window, path) {
  await window.click('button', 'Save PDF');
  await until(`${path} is written`, () => existsSync(path));
  await window.wait('[role="status"]', 'is saved');
}
