/** Opens the windows of a presentation for tests, closes them after each test, and reads what they show. */
import { after, afterEach, before } from 'node:test';
import { openPresentation } from '../screens/presentation.mjs';
import { openStage, until } from '../stage.mjs';

/** The host, from the first test on. */
export let stage;
let open = [];

before(async () => (stage = await openStage()));
afterEach(closeAll);
after(() => stage?.close());

/** Begins a presentation and opens its windows. */
export async function present(options, more) {
  const opened = await openPresentation(stage, options, more);
  closeAfterwards(...[opened.presenter, opened.audience, opened.solo].filter(Boolean));
  return opened;
}

/** Closes pages after the test. */
export function closeAfterwards(...pages) {
  open.push(...pages);
}

/** Closes all pages now. */
export async function closeAll() {
  for (const page of open) await page.close();
  open = [];
}

/** The end of the path of the picture that is on a canvas: its place and step. */
export const seen = (page, place = '') => page.locator(`${place} .layer.seen`).first().getAttribute('src').then((path) => path.split('/').slice(-2).join('/'));

/** Waits until both windows show a slide. */
export async function both({ presenter, audience }, wanted) {
  await until(`the audience sees ${wanted}`, async () => (await seen(audience)) === wanted);
  await until(`the presenter sees ${wanted}`, async () => (await seen(presenter, '.slide')) === wanted);
}

/** What covers the slide in a window: black, white or nothing. */
export const blank = (page) => page.locator('.canvas').first().getAttribute('data-blank');

/** Everything on the presenter's screen. */
export const view = () => stage.call('presenter_view', {}, 'presenter');
