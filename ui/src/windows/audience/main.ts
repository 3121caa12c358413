/** Starts the audience's page: draws each view that it receives, and asks for the current one whenever one may be missing. */
import { guardPage } from '~/canvas/guards';
import { Canvas } from '~/canvas/canvas';
import { host } from '~/host/audience';
import type { AudienceView } from '~/host/wire';
import './audience.css';

/** A snapshot that cannot be had is asked for again. */
const AGAIN_MS = 500;
/** The most marks for measuring that are kept: a presentation can run for hours. */
const MOST_MARKS = 100;

let marks = 0;

function mark({ seq }: AudienceView): void {
  if (++marks % MOST_MARKS === 0) {
    performance.clearMarks('audience-drawn');
    performance.clearMarks('audience-painted');
  }
  performance.mark('audience-drawn', { detail: seq });
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('audience-painted', { detail: seq })));
}

const place = document.getElementById('screen');
if (!place) throw new Error('the page has no place for the slide; look at audience.html');
const canvas = new Canvas(place, {
  address: host.pictureAddress,
  films: 'play',
  drawn(view) {
    document.documentElement.dataset.blank = view.picture ? view.blank : 'black';
    if (view.language) document.documentElement.lang = view.language;
    mark(view);
  },
});

let asking = false;

async function catchUp(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    canvas.show(await host.now());
    asking = false;
  } catch {
    // What is on the screen stays there meanwhile.
    setTimeout(() => {
      asking = false;
      void catchUp();
    }, AGAIN_MS);
  }
}

host.onView((view) => canvas.show(view));
host.onMotion((motion) => canvas.move(motion));
host.onTurn(() => {
  canvas.clear();
  void catchUp();
});
host.onReconnect(() => void catchUp());
document.addEventListener('visibilitychange', () => document.hidden || void catchUp());
window.addEventListener('focus', () => void catchUp());
void catchUp();

guardPage();

/** Keys go one after the other: the program would take digits that come at once in any order. */
let turn: Promise<unknown> = Promise.resolve();
/** A key that has no answer by then is not waited for: the one after it may be the one that ends the presentation. */
const LONGEST_MS = 1000;

function press(key: string, shift: boolean): void {
  const longest = () => new Promise((go) => setTimeout(go, LONGEST_MS));
  turn = turn.then(() => Promise.race([host.press(key, shift), longest()])).catch(() => undefined);
}

window.addEventListener('keydown', (event) => {
  // Every key: the page must not be searched, reloaded, printed or scrolled in front of people.
  event.preventDefault();
  // A key that rests under a hand, or a clicker in a pocket, must not run through the story.
  if (!host.solo || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  press(event.key, event.shiftKey);
});
