/** Defines what the presenter's window may ask of the program around it. */
import type { Caller, Unlisten } from '../calls';
import type { Awake, Screen } from '../screens';
import type { PresenterCommands } from '../wire';

/** What the presenter's window has. */
export interface PresenterHost {
  /** Runs a command of the presenter's list. */
  call: Caller<PresenterCommands>;
  /** The address of a picture, from a path of a view. */
  pictureAddress(path: string): string;
  /** Hears that the presentation has changed, with the number of the view that says how. */
  onChange(hear: (seq: number) => void): Unlisten;
  /** Hears that the presentation has ended. */
  onEnd(hear: () => void): Unlisten;
  /** The screens there are. */
  screens(): Promise<Screen[]>;
  /** Puts the audience where the presenter is, and the other way round. */
  swapScreens(): Promise<Screen[]>;
  /** Hears of screens that come, go and change places. */
  onScreens(hear: (screens: Screen[]) => void): Unlisten;
  /** Whether the screens and the machine are kept awake; `null` before the system has said. */
  awake(): Promise<Awake | null>;
  /** Hears whether they are. */
  onAwake(hear: (awake: Awake) => void): Unlisten;
}
