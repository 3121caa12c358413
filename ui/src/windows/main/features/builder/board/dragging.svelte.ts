/** Drags a slide with mouse, pen or finger: begins after a few pixels or a long press, scrolls at the edges, and ends with Esc. */
import { gapAt, type Box, type Gap } from './places';

/** So far a mouse moves before it drags; less is a click by an unsteady hand. */
const SLACK = 6;
/** So long a finger rests before it drags; less is a scroll or a tap. */
const PRESS_MS = 350;
/** So near to an edge the board scrolls, and so fast at the very edge, in pixels a frame. */
const EDGE = 64;
const FASTEST = 18;

/** What dragging needs to know of a board. */
export interface Board {
  scroller: () => HTMLElement;
  /** The boxes of the story's slides in the window; they touch each other. */
  boxes: () => Box[];
  /** A slide was let go before the slide with this number. */
  drop: (key: string, at: number) => void;
}

/** What is dragged now. */
export interface Dragged {
  key: string;
  x: number;
  y: number;
  gap: Gap | null;
}

/** Watches a board for drags. */
export function dragging(board: Board) {
  let dragged = $state.raw<Dragged | null>(null);
  let end: (() => void) | null = null;

  function start(event: PointerEvent, key: string): void {
    if (event.button !== 0 || !event.isPrimary || end) return;
    const [x, y] = [event.clientX, event.clientY];
    const touch = event.pointerType === 'touch';
    const press = touch ? window.setTimeout(() => begin(x, y), PRESS_MS) : 0;
    let frame = 0;

    function begin(atX: number, atY: number) {
      move(atX, atY);
      frame = requestAnimationFrame(scroll);
    }

    function move(atX: number, atY: number) {
      dragged = { key, x: atX, y: atY, gap: gapAt(board.boxes(), atX, atY) };
    }

    function scroll() {
      if (!dragged) return;
      const scroller = board.scroller();
      const { top, bottom } = scroller.getBoundingClientRect();
      const deep = (distance: number) => Math.min(1, Math.max(0, (EDGE - distance) / EDGE));
      const by = Math.round((deep(bottom - dragged.y) - deep(dragged.y - top)) * FASTEST);
      const before = scroller.scrollTop;
      if (by !== 0) scroller.scrollTop += by;
      if (scroller.scrollTop !== before) move(dragged.x, dragged.y);
      frame = requestAnimationFrame(scroll);
    }

    const watch = new AbortController();
    const { signal } = watch;
    end = () => {
      watch.abort();
      clearTimeout(press);
      cancelAnimationFrame(frame);
      dragged = null;
      end = null;
    };
    const on = <Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void, capture = false) =>
      window.addEventListener(name, hear, { signal, capture, passive: false });

    on('pointermove', (moved) => {
      if (moved.pointerId !== event.pointerId) return;
      const far = Math.hypot(moved.clientX - x, moved.clientY - y) > SLACK;
      if (dragged) move(moved.clientX, moved.clientY);
      else if (far && touch) end?.();
      else if (far) begin(moved.clientX, moved.clientY);
    });
    on('pointerup', (up) => {
      if (up.pointerId !== event.pointerId) return;
      const at = dragged?.gap?.at;
      end?.();
      if (at !== undefined) board.drop(key, at);
    });
    on('pointercancel', () => end?.());
    on('blur', () => end?.());
    // While a finger drags, the board must not scroll under it, and a long press opens no menu.
    on('touchmove', (moved) => dragged && moved.preventDefault());
    on('contextmenu', (menu) => touch && menu.preventDefault());
    on(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape' || !dragged) return;
        pressed.preventDefault();
        pressed.stopPropagation();
        end?.();
      },
      true,
    );
  }

  return {
    /** What is dragged now. */
    get dragged(): Dragged | null {
      return dragged;
    },
    /** Hears that a slide was pressed. */
    start,
    /** Lets go without moving anything. */
    cancel: () => end?.(),
  };
}
