/** Moves the focus when the control that had it is removed: a lost focus sends keyboards to the start of the screen. */
import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** An attachment: takes the focus, if it is lost, when it appears and whenever `turn` changes; not while that is `null`. */
export function lostFocus(turn: () => unknown, within?: string): Attachment<HTMLElement> {
  return (element) => {
    if (turn() === null) return;
    void tick().then(() => {
      if (document.activeElement !== document.body) return;
      const target = within ? element.querySelector<HTMLElement>(within) : element;
      target?.focus();
    });
  };
}
