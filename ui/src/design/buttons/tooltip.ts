/** Shows a tooltip with words and keys beside a control under the pointer or in focus. One element serves the whole window. */
import type { Attachment } from 'svelte/attachments';
import { place } from '../popover/place';

/** What to show. */
export interface Tip {
  text: string;
  /** Keys as a person reads them. */
  keys?: string;
}

/** Long enough that crossing a row of buttons shows nothing. */
const WAIT_MS = 500;
const GAP = 6;

let bubble: HTMLElement | null = null;
let clock = 0;

function element(): HTMLElement {
  if (bubble) return bubble;
  bubble = document.createElement('div');
  bubble.className = 'tooltip';
  bubble.setAttribute('popover', 'manual');
  // The control already carries the same words as its name.
  bubble.setAttribute('aria-hidden', 'true');
  document.body.append(bubble);
  return bubble;
}

function hide(): void {
  clearTimeout(clock);
  if (bubble?.matches(':popover-open')) bubble.hidePopover();
}

function show(control: Element, tip: Tip): void {
  if (!control.isConnected) return;
  const box = element();
  box.replaceChildren(tip.text);
  if (tip.keys) {
    const keys = document.createElement('kbd');
    keys.textContent = tip.keys;
    box.append(keys);
  }
  box.showPopover();
  place(box, control, { along: 'middle', gap: GAP });
}

/** Gives a control a tooltip: `{@attach tooltip(() => ({ text, keys }))}`. */
export function tooltip(tip: () => Tip | null): Attachment<HTMLElement> {
  return (control) => {
    const later = () => {
      clearTimeout(clock);
      clock = window.setTimeout(() => {
        const now = tip();
        if (now) show(control, now);
      }, WAIT_MS);
    };
    const focus = () => control.matches(':focus-visible') && later();
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    control.addEventListener('pointerenter', later);
    control.addEventListener('focus', focus);
    control.addEventListener('keydown', escape);
    for (const end of ['pointerleave', 'pointerdown', 'blur'] as const) control.addEventListener(end, hide);
    return () => {
      hide();
      control.removeEventListener('pointerenter', later);
      control.removeEventListener('focus', focus);
      control.removeEventListener('keydown', escape);
      for (const end of ['pointerleave', 'pointerdown', 'blur'] as const) control.removeEventListener(end, hide);
    };
  };
}
