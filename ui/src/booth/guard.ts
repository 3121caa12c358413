/** Keeps the page what it is under strangers' hands: no menu, no selection, no zoom, no dragging, and no mouse that rests. */

/** A mouse that rests is put away. */
const CURSOR_MS = 2000;

/** Keys that a control or the page itself must get. All others would search, reload, print or scroll in front of people. */
const KEPT = new Set(['Tab', 'Enter', ' ']);

/** Guards the page. */
export function guard(): void {
  const root = document.documentElement;
  let cursor = 0;

  // A window that opens under a resting mouse gets a move without anybody's hand: only a real way counts.
  window.addEventListener('pointermove', ({ movementX, movementY, pointerType }) => {
    if (pointerType === 'touch' || (movementX === 0 && movementY === 0)) return;
    root.classList.add('moving');
    clearTimeout(cursor);
    cursor = window.setTimeout(() => root.classList.remove('moving'), CURSOR_MS);
  });

  for (const name of ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'wheel', 'touchmove', 'gesturestart', 'dblclick']) {
    window.addEventListener(name, (event) => event.preventDefault(), { passive: false });
  }
  window.addEventListener('keydown', (event) => KEPT.has(event.key) || event.preventDefault());
}
