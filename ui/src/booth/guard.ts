/** Keeps the page what it is under strangers' hands: nothing of the browser answers them. */
import { alone } from '../canvas/alone';

/** Keys that a control or the page itself must get. All others would search, reload, print or scroll in front of people. */
const KEPT = new Set(['Tab', 'Enter', ' ']);

/** Guards the page. */
export function guard(): void {
  alone();
  window.addEventListener('keydown', (event) => KEPT.has(event.key) || event.preventDefault());
}
