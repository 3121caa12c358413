/** Draws the rows of a long list that are in sight, and keeps the room of the others: ten thousand entries scroll to their end. */
import { defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { flushSync, tick } from 'svelte';
import { createAttachmentKey } from 'svelte/attachments';

interface Options {
  /** How many entries there are. */
  count: () => number;
  /** About how high a row is, in pixels; each is measured once it is drawn. */
  height: number;
  /** What takes the focus within an entry: arrow keys, Home and End move it. Without it the list leaves keys alone. */
  focusable?: string;
  /** The entry that is drawn wherever the list is scrolled to; by default the one in focus. */
  kept?: () => number | null;
  /** Whether an entry has arrived: one that has not gets the focus when it does. */
  arrived?: (index: number) => boolean;
  /** Called with the first and the last entry that are drawn, whenever they change. */
  onneed?: (first: number, last: number) => void;
}

/** An entry that is drawn. */
export interface Drawn {
  index: number;
  /** Empty room above it for rows that are not drawn, in pixels. */
  room: number;
}

/** How far rows are drawn beyond either edge, in pixels: about a screen, so that Tab always finds a next entry. */
const AHEAD_PX = 800;

/** What the list scrolls in. */
function scrollerOf(list: HTMLElement): HTMLElement {
  for (let one: HTMLElement | null = list; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.documentElement;
}

/**
 * A list in the flow of its page, to be made while a component begins. The style sheet decides on columns and gaps, and gives
 * the list the room of what is not drawn: `padding-block: var(--room-above) var(--room-below)`.
 *
 * `<ul {...list.attributes}>{#each list.drawn as one (one.index)}<li {...list.entry(one)}>…`
 */
export class VirtualList {
  readonly #options: Options;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #element: HTMLElement | null = null;
  #scroller: HTMLElement | null = null;
  #changes = 0;
  /** Another number with every change of what is in sight, or how high it is. */
  #change = $state.raw(0);
  #columns = $state.raw(1);
  #gap = $state.raw(0);
  /** From the top of what scrolls to the top of the list. */
  #margin = $state.raw(0);
  #focused = $state.raw<number | null>(null);
  /** An entry that gets the focus when it has arrived. */
  #awaited = $state.raw<number | null>(null);

  readonly #rows = $derived.by(() => {
    void this.#change;
    this.#virtualizer.setOptions(this.#settings());
    return this.#virtualizer.getVirtualItems();
  });

  /** The entries to draw, in order. */
  readonly drawn: Drawn[] = $derived.by(() => {
    const count = this.#options.count();
    let end = this.#rows[0]?.start ?? 0;
    return this.#rows.flatMap((row, at) => {
      const room = at === 0 ? 0 : row.start - end - this.#gap;
      end = row.end;
      const first = row.index * this.#columns;
      const length = Math.max(0, Math.min(this.#columns, count - first));
      return Array.from({ length }, (_, column) => ({ index: first + column, room }));
    });
  });

  readonly #room = $derived.by(() => {
    const [first, last] = [this.#rows[0], this.#rows.at(-1)];
    // With nothing drawn yet, all of it: somebody who comes back finds the place they scrolled to.
    const whole = this.#virtualizer.getTotalSize();
    if (!first || !last) return { above: 0, below: whole };
    return { above: first.start - this.#margin, below: Math.max(0, whole - (last.end - this.#margin)) };
  });

  constructor(options: Options) {
    this.#options = options;
    this.#virtualizer = new Virtualizer(this.#settings());
    $effect(() => {
      const awaited = this.#awaited;
      if (awaited === null || !options.arrived?.(awaited)) return;
      void tick().then(() => {
        if (this.#awaited === awaited) this.focus(awaited);
      });
    });
    $effect(() => {
      const [first, last] = [this.drawn[0], this.drawn.at(-1)];
      if (first && last) options.onneed?.(first.index, last.index);
    });
  }

  readonly #fixed = {
    [createAttachmentKey()]: (list: HTMLElement) => this.#begin(list),
    onkeydown: (event: KeyboardEvent) => this.#press(event),
    onfocusin: ({ target }: FocusEvent) => (this.#focused = this.#indexOf(target)),
    onfocusout: ({ relatedTarget }: FocusEvent) => {
      // A window that somebody leaves keeps its focus.
      if (relatedTarget && !this.#element?.contains(relatedTarget as Node)) this.#focused = this.#awaited = null;
    },
  };

  /** The attributes of the list. */
  get attributes() {
    return { ...this.#fixed, style: `--room-above: ${this.#room.above}px; --room-below: ${this.#room.below}px` };
  }

  readonly #measured = createAttachmentKey();
  readonly #measure = (entry: HTMLElement) => {
    this.#virtualizer.measureElement(entry);
    return () => queueMicrotask(() => this.#virtualizer.measureElement(null));
  };

  /** The attributes of an entry: which of how many it is, and the room above it. */
  entry({ index, room }: Drawn) {
    return {
      'aria-setsize': this.#options.count(),
      'aria-posinset': index + 1,
      'data-row': Math.floor(index / this.#columns),
      style: `margin-top: ${room}px; ${this.#options.arrived?.(index) === false ? `height: ${this.#options.height}px` : ''}`,
      // All entries of a row are as high as the highest.
      [this.#measured]: index % this.#columns === 0 ? this.#measure : undefined,
    };
  }

  /** Moves the focus to an entry, wherever it is. */
  focus(index: number): void {
    this.#awaited = index;
    flushSync();
    const entry = this.#element?.querySelector(`[aria-posinset="${index + 1}"]`);
    const target = entry?.querySelector<HTMLElement>(this.#options.focusable ?? '*');
    if (!target) return entry?.scrollIntoView({ block: 'nearest' });
    this.#awaited = null;
    target.focus();
    this.#follow(target);
  }

  /** Keeps what has the focus in sight while rows around it are drawn for the first time and turn out higher or lower. */
  #follow(target: HTMLElement): void {
    let change = -1;
    const look = () => {
      if (document.activeElement !== target || change === this.#changes) return;
      change = this.#changes;
      target.scrollIntoView({ block: 'nearest' });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  #settings() {
    const columns = this.#columns;
    const kept = [this.#options.kept?.() ?? this.#focused, this.#awaited].flatMap((index) => (index === null ? [] : [Math.floor(index / columns)]));
    return {
      count: Math.ceil(this.#options.count() / columns),
      gap: this.#gap,
      scrollMargin: this.#margin,
      overscan: Math.ceil(AHEAD_PX / this.#options.height),
      indexAttribute: 'data-row',
      estimateSize: () => this.#options.height,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const rows = new Set([...defaultRangeExtractor(range), ...kept.filter((row) => row < range.count)]);
        return [...rows].sort((one, other) => one - other);
      },
      getScrollElement: () => this.#scroller,
      initialOffset: () => this.#scroller?.scrollTop ?? 0,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => {
        this.#change = ++this.#changes;
      },
    };
  }

  #begin(list: HTMLElement) {
    const scroller = scrollerOf(list);
    this.#element = list;
    this.#scroller = scroller;
    const look = () => {
      const { display, gridTemplateColumns, rowGap } = getComputedStyle(list);
      const columns = display === 'grid' ? gridTemplateColumns.split(' ').length : 1;
      const changed = columns !== this.#columns;
      this.#columns = columns;
      this.#gap = parseFloat(rowGap) || 0;
      this.#margin = scroller === list ? 0 : Math.round(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
      if (changed) this.#virtualizer.measure();
    };
    const end = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    const sizes = new ResizeObserver(look);
    // Content above the list moves it when its height changes.
    for (const one of [list, ...scroller.children]) sizes.observe(one);
    return () => {
      sizes.disconnect();
      end();
      this.#element = this.#scroller = null;
    };
  }

  #indexOf(target: EventTarget | null): number | null {
    const place = (target as Element | null)?.closest('[aria-posinset]')?.getAttribute('aria-posinset');
    return place ? Number(place) - 1 : null;
  }

  #press(event: KeyboardEvent): void {
    const { focusable, count } = this.#options;
    if (!focusable || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (!(event.target as Element).matches(focusable)) return;
    const from = this.#awaited ?? this.#indexOf(event.target);
    if (from === null) return;
    const last = count() - 1;
    const row = (index: number) => Math.floor(index / this.#columns);
    const to = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from - this.#columns,
      // The last row may be short.
      ArrowDown: row(from) < row(last) ? Math.min(from + this.#columns, last) : -1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    this.focus(to);
  }
}
