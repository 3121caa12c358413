/** Opens a panel beside a button: the focus goes in with it and back to the button, Esc and a press beside it close it. */
import { flushSync } from 'svelte';
import { createAttachmentKey } from 'svelte/attachments';
import { place } from './place';

interface Options {
  /** Names the panel. */
  id: string;
  /** What gets the focus when it opens. */
  first: string;
  /** Which edges of button and panel are in line. */
  along: 'start' | 'end';
}

/** `<button {...popover.button}>` and `<div {...popover.panel}>`. The browser draws the panel above everything else, dialogs too. */
export class Popover {
  readonly #options: Options;
  #button: HTMLElement | null = null;
  #panel: HTMLElement | null = null;
  #open = $state.raw(false);

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether the panel is there; its content is drawn before the browser shows it. */
  get open(): boolean {
    return this.#open;
  }

  readonly #ofButton = {
    [createAttachmentKey()]: (button: HTMLElement) => {
      this.#button = button;
    },
  };

  /** The attributes of the button. */
  get button() {
    return { ...this.#ofButton, popovertarget: this.#options.id, 'aria-expanded': this.#open };
  }

  readonly #ofPanel = {
    [createAttachmentKey()]: (panel: HTMLElement) => {
      this.#panel = panel;
    },
    popover: 'auto',
    // The browser focuses what is marked so while it opens the panel: a fast key that follows must not find the button.
    onbeforetoggle: ({ newState }: ToggleEvent) => {
      this.#open = newState === 'open';
      if (!this.#open) return;
      flushSync();
      const first = this.first;
      if (first) first.autofocus = true;
    },
    ontoggle: ({ newState }: ToggleEvent) => {
      if (newState === 'open' && this.#panel && this.#button) place(this.#panel, this.#button, this.#options);
    },
  } as const;

  /** The attributes of the panel; it hands its keys to `press`. */
  get panel() {
    return { ...this.#ofPanel, id: this.#options.id };
  }

  /** What gets the focus first. */
  get first(): HTMLElement | null {
    return this.#panel?.querySelector<HTMLElement>(this.#options.first) ?? null;
  }

  /** Gives the focus to what is in the panel, if the button still has it: its content came late. */
  enter(): void {
    if (this.#open && document.activeElement === this.#button) this.first?.focus();
  }

  /** Closes the panel and gives the focus back. */
  close(): void {
    this.#panel?.hidePopover();
    this.#button?.focus();
  }

  /** Takes Esc: only the panel closes, not the screen beneath it. */
  press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
