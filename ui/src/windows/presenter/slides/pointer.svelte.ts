/** Follows laser, spotlight, pen and zoom over the slide. Sends moves once a frame at most. */
import type { Canvas } from '~/canvas/canvas';
import { host } from '~/host/presenter';
import type { Act, Pointer, Spot } from '~/host/wire';
import { presentation } from '../presentation.svelte';

/** Something to hold over the slide. */
export type Tool = 'laser' | 'spotlight' | 'pen' | 'zoom';

/** Points closer together than this, in widths of the slide, are one. */
const NEAR = 0.0015;
/** A longer line continues as a new one, so that messages about it stay small. */
const MOST_POINTS = 500;
/** A part smaller than this was meant as a click. */
const CLICK = 0.03;
/** How much a click enlarges. */
const CLICK_SCALE = 2;
const MOST_SCALE = 8;
/** A laser that rests is put out: a dot forgotten on a slide bothers. */
const REST_MS = 6000;

/** A part of the slide, by its corners. */
export interface Part {
  from: Spot;
  to: Spot;
}

/** The hand over one canvas. */
export class PresenterPointer {
  tool = $state<Tool | null>(null);
  /** Where it points. */
  pointer = $state.raw<Pointer>({ kind: 'none' });
  /** The part that is being chosen for the zoom. */
  part = $state.raw<Part | null>(null);

  #canvas: Canvas | null = null;
  #line: Spot[] = [];
  /** The slide that it is over. */
  #slide = '';
  /** What waits to be told, in order: lines come in the order in which they were drawn. */
  #queue: Act[] = [];
  #sending = false;
  #rest = 0;
  /** Where the mouse is over the slide. */
  #at: Spot | null = null;

  /** Works over a canvas. */
  over(canvas: Canvas | null): void {
    this.#canvas = canvas;
    // A reloaded page has no tool: what the previous page pointed with would stay on the screen.
    if (canvas) this.#tell({ kind: 'point', pointer: { kind: 'none' } });
  }

  /** Takes a tool, or puts it away when it is in hand. */
  take(tool: Tool | null): void {
    this.#lift();
    this.part = null;
    this.#point({ kind: 'none' });
    this.tool = this.tool === tool ? null : tool;
    if (this.#at && (this.tool === 'laser' || this.tool === 'spotlight')) this.#point({ kind: this.tool, at: this.#at });
  }

  down(event: PointerEvent): void {
    const at = this.#spot(event);
    if (!at || event.button !== 0 || !this.tool) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    if (this.tool === 'pen') this.#draw(at);
    if (this.tool === 'zoom') this.part = { from: at, to: at };
    if (this.tool === 'laser' || this.tool === 'spotlight') this.#point({ kind: this.tool, at });
  }

  move(event: PointerEvent): void {
    const at = this.#spot(event);
    this.#at = at;
    if (!at) return;
    if (this.tool === 'laser' || this.tool === 'spotlight') this.#point({ kind: this.tool, at });
    if (this.tool === 'pen' && this.#line.length > 0) this.#draw(at);
    if (this.part) this.part = { from: this.part.from, to: at };
  }

  up(): void {
    this.#lift();
    if (this.part) this.#zoom(this.part);
    this.part = null;
  }

  leave(): void {
    this.#at = null;
    this.#point({ kind: 'none' });
  }

  /** Another slide is there: a line that is being drawn belongs to the one before, and half of it to none. */
  turn(key: string): void {
    if (key === this.#slide) return;
    this.#slide = key;
    this.#line = [];
    this.#queue = this.#queue.filter(({ kind }) => kind === 'point');
  }

  #spot(event: PointerEvent): Spot | null {
    return this.#canvas?.spot(event.clientX, event.clientY) ?? null;
  }

  #point(pointer: Pointer): void {
    if (pointer.kind === 'none' && this.pointer.kind === 'none') return;
    this.pointer = pointer;
    this.#canvas?.move({ kind: 'pointer', pointer });
    this.#tell({ kind: 'point', pointer });
    clearTimeout(this.#rest);
    if (pointer.kind === 'laser') this.#rest = window.setTimeout(() => this.#point({ kind: 'none' }), REST_MS);
  }

  #draw(at: Spot): void {
    const last = this.#line.at(-1);
    if (last && Math.hypot(at.x - last.x, at.y - last.y) < NEAR) return;
    this.#line.push(at);
    const stroke = { points: [...this.#line] };
    this.#canvas?.move({ kind: 'stroke', stroke });
    if (this.#line.length < MOST_POINTS) {
      this.#tell({ kind: 'draw', stroke });
    } else {
      this.#lift();
      this.#line = [at];
    }
  }

  /** Lifts the pen: the line is done. */
  #lift(): void {
    if (this.#line.length === 0) return;
    this.#tell({ kind: 'stroke', stroke: { points: this.#line } });
    this.#line = [];
  }

  #zoom({ from, to }: Part): void {
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    const size = Math.max(width, height);
    const scale = size < CLICK ? CLICK_SCALE : Math.min(MOST_SCALE, Math.max(1.1, 1 / size));
    this.tool = null;
    void presentation.act({ kind: 'zoom', zoom: { at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, scale } });
  }

  /** Tells an act: one is on its way at a time, and of moves that wait only the newest is worth telling. */
  #tell(act: Act): void {
    const last = this.#queue.at(-1)?.kind;
    const outdated = (last === 'point' && act.kind === 'point') || (last === 'draw' && (act.kind === 'draw' || act.kind === 'stroke'));
    if (outdated) this.#queue.pop();
    this.#queue.push(act);
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#queue.length > 0) {
      await new Promise(requestAnimationFrame);
      const act = this.#queue.shift();
      if (!act) break;
      // A move that is lost is followed by another; a line that is lost would be missed.
      if (act.kind === 'stroke') await presentation.act(act);
      else await host.call('act', { act }).catch(() => undefined);
    }
    this.#sending = false;
  }
}
