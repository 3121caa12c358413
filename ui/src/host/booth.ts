/** The booth's host in use. */
import { boothInBrowser } from './booth-browser';
import type { Caller, Unlisten } from './host';
import { boothInTauri } from './tauri-booth';
import type { BoothCommands, BoothView } from './wire';

/** What the booth's window has. */
export interface BoothHost {
  /** Runs a command of the booth's list. */
  call: Caller<BoothCommands>;
  /** The address of a picture, from a path of a view. */
  pictureAddress(path: string): string;
  /** Hears of every change of what the screen shows. */
  onView(hear: (view: BoothView) => void): Unlisten;
  /** Hears that a booth begins or ends, or that events may have been lost: what is on the screen may be over. */
  onTurn(hear: () => void): Unlisten;
}

export const host: BoothHost = '__TAURI_INTERNALS__' in window ? boothInTauri() : boothInBrowser();
