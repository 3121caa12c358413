/** Separates the keys of the presentation from those of the page. The program decides what a key of the presentation means. */

/** What keys lead to. */
interface Leads {
  /** What is open takes the key first; says whether it did. */
  panel: (event: KeyboardEvent) => boolean;
  /** A key for the presentation. */
  press: (key: string, shift: boolean) => void;
  /** Notes are scrolled, down or up. */
  scroll: (way: 1 | -1) => void;
}

/** Keys of a clicker that no field of one line has a use for. */
const CLICKER = ['PageDown', 'PageUp', 'F5'];
/** Keys that press a button. */
const PRESSES = ['Enter', ' '];

function isField(element: Element | null): boolean {
  return element instanceof HTMLElement && element.matches('input, textarea, select');
}

/** Whether somebody went to a control with the keyboard: only then it is pressed by Enter and Space. */
function isHeld(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.matches('button:focus-visible, a:focus-visible');
}

/** Listens to the keyboard of the whole page; answers with what stops it. */
export function listenToKeys({ panel, press, scroll }: Leads): () => void {
  const down = (event: KeyboardEvent) => {
    const focus = document.activeElement;
    if (event.isComposing || event.defaultPrevented || event.key === 'Tab') return;
    if (isField(focus) && !CLICKER.includes(event.key)) {
      // Nothing may search, print or reload the page; what edits a field is the field's.
      if (/^F\d/.test(event.key) || ((event.ctrlKey || event.metaKey) && 'fgprs'.includes(event.key.toLowerCase()))) event.preventDefault();
      return;
    }
    if (isHeld(focus) && PRESSES.includes(event.key)) return;
    const copies = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
    if (!copies) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // In front of people nobody looks for the key without Ctrl.
      if (event.key.toLowerCase() === 'z') press('u', false);
      if (event.key === 'ArrowDown') scroll(1);
      if (event.key === 'ArrowUp') scroll(-1);
      return;
    }
    // A key that rests under a hand, or a clicker in a pocket, must not run through the story.
    if (event.repeat) return;
    if (panel(event)) return;
    if (event.key === 'Escape' && isHeld(focus)) {
      focus.blur();
      return;
    }
    press(event.key, event.shiftKey);
    // From here on Enter and Space are the clicker's again.
    if (isHeld(focus)) focus.blur();
  };
  // A button that was clicked or touched does not keep the focus, or the clicker's next Enter would press it again.
  const click = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
  };
  const menu = (event: Event) => event.preventDefault();
  window.addEventListener('keydown', down);
  window.addEventListener('mousedown', click);
  window.addEventListener('contextmenu', menu);
  window.addEventListener('dragstart', menu);
  return () => {
    window.removeEventListener('keydown', down);
    window.removeEventListener('mousedown', click);
    window.removeEventListener('contextmenu', menu);
    window.removeEventListener('dragstart', menu);
  };
}
