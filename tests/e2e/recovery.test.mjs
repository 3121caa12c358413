/** Tests that the slide stays, or is back at once, when a process or window is lost while presenting. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { until } from './support/driver.mjs';
import { onADisplay, Presentation } from './support/presentation.mjs';

/** How long a slide may be missing, in milliseconds. */
const BACK = 2_000;

/** Processes below another, with what they were started as. */
function below(id) {
  const children = readdirSync(`/proc/${id}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
  return children.flatMap((child) => {
    try {
      return [{ id: child, command: readFileSync(`/proc/${child}/cmdline`, 'utf8') }, ...below(child)];
    } catch {
      return [];
    }
  });
}

/** The process that draws a window's page, found by what it does: it alone is busy while its page is. */
async function processOf(presentation, label) {
  const root = await presentation.computer.process();
  const pages = () => below(root).filter(({ command }) => command.includes('WebKitWebProcess')).map(({ id }) => id);
  const busy = (id) => {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  return until(`the process of ${label}`, async () => {
    const before = new Map(pages().map((id) => [id, busy(id)]));
    await presentation.look(label, `(() => { const end = performance.now() + 600; while (performance.now() < end); })()`);
    const worked = [...before].map(([id, ticks]) => [id, busy(id) - ticks]).toSorted((one, other) => other[1] - one[1]);
    return worked[0][1] > 30 && worked[0][1] > 2 * (worked[1]?.[1] ?? 0) && worked[0][0];
  });
}

async function within(what, ask) {
  const begun = Date.now();
  await until(what, ask);
  const took = Date.now() - begun;
  assert.ok(took < BACK, `${what} took ${took} ms`);
  return took;
}

test('a page that dies is back with the same slide', onADisplay(async (computer, display, context) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  const first = await presentation.drawn();
  display.key('Next', 'Next');
  await presentation.drawn('audience', (picture) => picture !== first);
  display.key('5', 'Return');
  const fifth = await presentation.drawn('audience', (picture) => picture.includes('/5-'));
  for (const label of ['audience', 'presenter']) {
    const id = await processOf(presentation, label);
    process.kill(id, 'SIGKILL');
    const took = await within(`the page of ${label} is back`, async () =>
      label === 'audience' ? (await presentation.shown()).picture === fifth : presentation.look('presenter', `!!document.querySelector('.notes') && document.images.length > 0`),
    );
    context.diagnostic(`${label}: ${took} ms`);
    assert.equal(await presentation.drawn(), fifth, 'the audience stays where it was');
  }
  display.key('Next');
  await presentation.drawn('audience', (picture) => picture.includes('/6-'));
}));

test('a window that is destroyed is made again', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  const slide = await presentation.drawn();
  for (const label of ['audience', 'presenter']) {
    await presentation.call('test_destroy', { label });
    await presentation.stands({ audience: 'right', presenter: 'left' });
    assert.equal(await presentation.drawn(), slide, `${label} is back`);
  }
}));

test('the slide stays when whoever draws slides dies, and what was drawn is there', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  const first = await presentation.drawn();
  const root = await computer.process();
  for (const { id, command } of below(root)) {
    if (command.includes('render-worker')) process.kill(id, 'SIGKILL');
  }
  assert.equal((await presentation.shown()).picture, first);
  await within('the next slide', async () => {
    display.key('Next');
    return (await presentation.shown()).picture !== first;
  });
}));

test('the audience\'s window cannot be closed; the presenter\'s ends the presentation', onADisplay(async (computer, display) => {
  const presentation = await Presentation.open(computer, display);
  await presentation.beginOnTwo();
  await presentation.call('test_close', { label: 'audience' });
  await presentation.stands({ audience: 'right', presenter: 'left' });
  await presentation.drawn();
  await presentation.call('test_close', { label: 'presenter' });
  await until('the presentation is over', async () => {
    const windows = await presentation.windows();
    return windows.main.visible && !windows.audience && !windows.presenter;
  });
}));
