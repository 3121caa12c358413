/** Guards a page in front of people: hides a resting mouse, and stops gestures that select, drag, scroll or zoom. */

/** A mouse that rests is put away. */
const CURSOR_MS = 2000;

const GESTURES = ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'wheel', 'touchmove', 'gesturestart', 'dblclick'];

/** Leaves the page alone with what it shows. */
export function guardPage(): void {
  const root = document.documentElement;
  let cursor = 0;
  // A window that opens under a resting mouse gets a move without anybody's hand: only a real way counts.
  window.addEventListener('pointermove', ({ movementX, movementY, pointerType }) => {
    if (pointerType === 'touch' || (movementX === 0 && movementY === 0)) return;
    root.classList.add('moving');
    clearTimeout(cursor);
    cursor = window.setTimeout(() => root.classList.remove('moving'), CURSOR_MS);
  });
  for (const name of GESTURES) window.addEventListener(name, (event) => event.preventDefault(), { passive: false });
}
