/** Guards the kiosk's page against visitors: keys of the browser do nothing. */
import { guardPage } from '~/canvas/guards';

/** Keys that a control or the page itself must get. All others would search, reload, print or scroll in front of people. */
const KEPT = new Set(['Tab', 'Enter', ' ']);

/** Guards the page. */
export function guardKiosk(): void {
  guardPage();
  window.addEventListener('keydown', (event) => KEPT.has(event.key) || event.preventDefault());
}
