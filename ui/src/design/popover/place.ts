/** Places what opens beside a control: below it, above where there is more room, and never over an edge of the window. */

interface Placing {
  /** Which edges are in line. */
  along: 'start' | 'middle' | 'end';
  /** Between the two, in pixels. */
  gap?: number;
}

const GAP = 4;
/** What is kept free at the edges of the window, in pixels. */
const EDGE = 8;

/** Places a panel that is shown and `position: fixed`; one that is too high scrolls. */
export function place(panel: HTMLElement, control: Element, { along, gap = GAP }: Placing): void {
  panel.style.maxHeight = '';
  const at = control.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = innerHeight - at.bottom - gap - EDGE;
  const above = at.top - gap - EDGE;
  const under = height <= below || below >= above;
  const room = Math.min(height, under ? below : above);
  const left = { start: at.left, middle: at.left + (at.width - width) / 2, end: at.right - width }[along];
  panel.style.left = `${Math.round(Math.max(EDGE, Math.min(left, innerWidth - width - EDGE)))}px`;
  panel.style.top = `${Math.round(under ? at.bottom + gap : at.top - gap - room)}px`;
  if (room < height) panel.style.maxHeight = `${room}px`;
}
