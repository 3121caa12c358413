/** Types the actions of the presenter's window, for its tools and its keys. */
import type { Act } from '~/host/wire';
import type { Tool } from './slides/pointer.svelte';

/** What can be open over the right side. */
export type Open = 'ask' | 'sources' | 'cut' | 'language' | 'keys';

/** What the window does when asked. */
export interface PresenterActions {
  act: (act: Act) => void;
  take: (tool: Tool) => void;
  /** Shows the whole slide when a part is shown, else takes the zoom in hand. */
  zoom: () => void;
  /** Opens something, or puts it away when it is open. */
  open: (what: Open) => void;
  /** Exchanges the screens. */
  swap: () => void;
}
