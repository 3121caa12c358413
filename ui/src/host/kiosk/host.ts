/** Defines what the kiosk's window may ask of the program around it. */
import type { Caller, Unlisten } from '../calls';
import type { KioskCommands, KioskView } from '../wire';

/** What the kiosk's window has. */
export interface KioskHost {
  /** Runs a command of the kiosk's list. */
  call: Caller<KioskCommands>;
  /** The address of a picture, from a path of a view. */
  pictureAddress(path: string): string;
  /** Hears of every change of what the screen shows. */
  onView(hear: (view: KioskView) => void): Unlisten;
  /** Hears that a kiosk begins or ends, or that events may have been lost: what is on the screen may be over. */
  onTurn(hear: () => void): Unlisten;
}
