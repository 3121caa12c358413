/** Moves through the options of a list by keys that go to a field, or to the list itself: the listbox and combobox of WAI-ARIA. */
import { flushSync } from 'svelte';

interface Options {
  /** Names the list; options are named after it. */
  id: string;
  /** How many options there are. */
  count: () => number;
  /** Whether the list is to be seen; by default when it has options. */
  expanded?: () => boolean;
  /** What follows the last option: the first, or nothing. */
  ends?: 'around' | 'stop';
  /** What chooses an option before Enter does: the pointer over it, or a press on it. */
  pointer?: 'over' | 'press';
  /** How many options PageUp and PageDown move by; without it those keys are left alone. */
  page?: number;
}

/** A list of options with one of them active: `<input {...listbox.field}>` above `<ul id={listbox.id} role="listbox"><li {...listbox.option(at)} role="option">`. */
export class Listbox {
  readonly #options: Options;
  /** The option that Enter would take; -1 for none. */
  active = $state(0);

  constructor(options: Options) {
    this.#options = options;
  }

  /** The id of the active option, for what has the focus. */
  get activeId(): string | undefined {
    return this.#expanded && this.active >= 0 ? this.#idOf(this.active) : undefined;
  }

  /** The id of the list. */
  get id(): string {
    return this.#options.id;
  }

  get #expanded(): boolean {
    const { count, expanded } = this.#options;
    return count() > 0 && (expanded?.() ?? true);
  }

  #idOf(index: number): string {
    return `${this.#options.id}-${index}`;
  }

  /** The attributes of a field that has the focus while the list is gone through. */
  get field() {
    return {
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: false,
      'aria-autocomplete': 'list',
      'aria-expanded': this.#expanded,
      'aria-controls': this.#options.id,
      'aria-activedescendant': this.activeId,
    } as const;
  }

  /** The attributes of an option. */
  option(index: number) {
    const activate = () => {
      this.active = index;
    };
    return {
      id: this.#idOf(index),
      'aria-selected': index === this.active,
      ...(this.#options.pointer === 'press' ? { onclick: activate } : { onpointermove: activate }),
    };
  }

  /** Takes a key that moves through the list; whether it was one. */
  press(event: KeyboardEvent): boolean {
    const { count, ends, page } = this.#options;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const last = count() - 1;
    const by = { ArrowDown: 1, ArrowUp: -1, ...(page ? { PageDown: page, PageUp: -page } : {}) }[event.key];
    if (by === undefined || last < 0) return false;
    event.preventDefault();
    const to = this.active + by;
    if (ends === 'stop') this.active = Math.min(last, Math.max(0, to));
    else this.active = to > last ? 0 : to < 0 ? last : to;
    // A list that draws only what is in sight draws the active option, too.
    flushSync();
    document.getElementById(this.#idOf(this.active))?.scrollIntoView({ block: 'nearest' });
    return true;
  }
}
