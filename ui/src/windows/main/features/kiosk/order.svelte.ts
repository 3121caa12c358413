/** Reorders the lines of a list by dragging a handle with mouse, pen or finger; Esc cancels. */

/** A list whose lines can be dragged. */
interface List {
  /** Its lines in order. */
  lines: () => HTMLElement[];
  /** A line was dropped at another place, counted without it. */
  drop: (from: number, to: number) => void;
}

/** Watches the handles of a list. */
export function ordering(list: List) {
  let dragged = $state.raw<{ from: number; to: number; by: number } | null>(null);
  let end: (() => void) | null = null;

  function start(event: PointerEvent, from: number): void {
    if (event.button !== 0 || !event.isPrimary || end) return;
    event.preventDefault();
    const middles = list.lines().map((line) => {
      const { top, height } = line.getBoundingClientRect();
      return top + height / 2;
    });
    const own = middles[from] ?? 0;
    const watch = new AbortController();
    const { signal } = watch;
    const leave = () => {
      watch.abort();
      dragged = null;
      end = null;
    };
    end = leave;
    window.addEventListener(
      'pointermove',
      (moved) => {
        if (moved.pointerId !== event.pointerId) return;
        const by = moved.clientY - event.clientY;
        const to = middles.filter((middle, place) => place !== from && middle < own + by).length;
        dragged = { from, to, by };
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      (up) => {
        if (up.pointerId !== event.pointerId) return;
        const last = dragged;
        leave();
        if (last && last.to !== last.from) list.drop(last.from, last.to);
      },
      { signal },
    );
    window.addEventListener('pointercancel', leave, { signal });
    window.addEventListener('blur', leave, { signal });
    window.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        leave();
      },
      { signal, capture: true },
    );
  }

  return {
    /** What is dragged now: from where, to where, and how far in pixels. */
    get dragged() {
      return dragged;
    },
    /** Hears that the handle of a line was pressed. */
    start,
    /** Lets go without moving anything. */
    cancel: () => end?.(),
  };
}

/** A list with one of its things at another place. */
export function moved<Thing>(list: readonly Thing[], from: number, to: number): Thing[] {
  const rest = list.filter((_, place) => place !== from);
  const thing = list[from];
  return thing === undefined ? rest : rest.toSpliced(to, 0, thing);
}
