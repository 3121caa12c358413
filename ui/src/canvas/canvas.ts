/** Draws one view of the audience into a box: a slide with ink and pointers over it, a part of it, or nothing. */
import type { AudienceView, Motion, Pointer, Spot, Zoom } from '~/host/wire';
import './canvas.css';
import { FilmPlace } from './film';
import { Ink } from './ink';
import { Layers } from './layers';

/** How a canvas is made. */
interface Options {
  /** The address of a picture, from a path of a view. */
  address: (path: string) => string;
  /** Whether films play on it; elsewhere their posters stay. */
  films?: 'play' | 'posters';
  /** Runs when a view is drawn, in the same frame. */
  drawn?: (view: AudienceView) => void;
}

/** A box of 16:9 that shows views. */
export class Canvas {
  readonly box = document.createElement('div');
  #plane = document.createElement('div');
  #layers: Layers;
  #ink = new Ink();
  #film: FilmPlace | null;
  #drawn: (view: AudienceView) => void;
  #seq = -1;
  /** The last position of the pointer: a picture that arrives late must not restore an earlier one. */
  #pointer: Pointer = { kind: 'none' };

  constructor(place: HTMLElement, { address, films = 'posters', drawn = () => undefined }: Options) {
    this.box.className = 'canvas';
    this.#plane.className = 'plane';
    const slides = document.createElement('div');
    this.#layers = new Layers(slides, address);
    this.#film = films === 'play' ? new FilmPlace() : null;
    this.#plane.append(slides, ...(this.#film ? [this.#film.video] : []), this.#ink.svg);
    this.box.append(this.#plane);
    this.#drawn = drawn;
    this.box.dataset.blank = 'black';
    place.append(this.box);
  }

  /** Shows a view, unless a later one was there before. All of it changes in one frame, once its picture can be painted. */
  show(view: AudienceView): void {
    if (view.seq < this.#seq) return;
    this.#seq = view.seq;
    this.#pointer = view.pointer;
    // Hiding a slide cannot wait for another one; showing it can.
    if (view.blank !== 'no') this.box.dataset.blank = view.blank;
    if (view.picture) {
      this.#layers.show(view.picture, () => this.#draw(view));
      this.#layers.prepare(view.ahead);
    } else {
      this.#layers.clear();
      this.#draw(view);
    }
  }

  /** Moves the presenter's pointer or pen. */
  move(motion: Motion): void {
    if (motion.kind === 'pointer') this.#ink.point((this.#pointer = motion.pointer));
    else this.#ink.draw(motion.stroke);
  }

  /** The place on the slide under a point of the window; `null` outside of the slide. */
  spot(x: number, y: number): Spot | null {
    // The plane as it is drawn, enlarged and moved: a point on it is a point on the slide.
    const box = this.#plane.getBoundingClientRect();
    const at = { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
    return at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : null;
  }

  /** Forgets everything: another presentation begins, whose views count from the start. */
  clear(): void {
    this.#seq = -1;
    this.#layers.clear();
    this.#film?.show(null);
    this.#ink.strokes([]);
    this.#ink.point((this.#pointer = { kind: 'none' }));
    this.box.dataset.blank = 'black';
  }

  /** Takes the box away. */
  remove(): void {
    this.clear();
    this.box.remove();
  }

  /** Lets a part fill the box. By size, not by a transform: the drawing is painted again and stays sharp. */
  #part(zoom: Zoom | null): void {
    const percent = (part: number) => (zoom ? `${part * 100}%` : '');
    const { style } = this.#plane;
    style.width = style.height = percent(zoom?.scale ?? 1);
    style.left = percent(zoom ? edge(zoom.at.x, zoom.scale) : 0);
    style.top = percent(zoom ? edge(zoom.at.y, zoom.scale) : 0);
  }

  #draw(view: AudienceView): void {
    const { zoom } = view;
    this.box.dataset.blank = view.picture ? view.blank : 'black';
    this.#layers.describe(view.blank === 'no' ? view.description : '', view.language);
    this.#part(zoom);
    this.#ink.scaled(zoom?.scale ?? 1);
    this.#ink.strokes(view.strokes);
    this.#ink.point(this.#pointer);
    this.#film?.show(view.picture && view.blank === 'no' ? view.film : null);
    this.#drawn(view);
  }
}

/** Where an edge of an enlarged slide is, in parts of the box, so that a part of it is in the middle and no black shows. */
function edge(middle: number, scale: number): number {
  const half = 0.5 / scale;
  return 0.5 - scale * Math.min(1 - half, Math.max(half, middle));
}
