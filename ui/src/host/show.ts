/** What the windows of a show ask of the program around them. Each has a host of its own, so that none carries code of another. */
import type { Caller, Unlisten } from './host';
import type { AudienceView, Motion, PresenterCommands } from './wire';

/** A screen of the machine. */
export interface Screen {
  /** What the system calls it; several may have the same name. */
  name: string;
  /** Its size in pixels of its own. */
  width: number;
  height: number;
  /** How many of its pixels make one of the interface. */
  scale: number;
  /** Where its upper left corner is among all screens, in pixels. */
  x: number;
  y: number;
  /** Whether the system calls it the first. */
  primary: boolean;
  /** What a show puts on it. */
  role: 'audience' | 'presenter' | 'solo' | null;
}

/** Whether the machine stays awake while a show goes on. */
export interface Awake {
  /** Whether screens and system do. */
  held: boolean;
}

/** What the audience's window has: it listens, and can do nothing else. */
export interface AudienceHost {
  /** Whether it is the one window of a show on one screen, which takes the keys. */
  solo: boolean;
  /** The address of a picture, from a path of a view. */
  pictureAddress(path: string): string;
  /** What the audience sees now. */
  now(): Promise<AudienceView>;
  /** Hears of every change of what the audience sees. */
  onView(hear: (view: AudienceView) => void): Unlisten;
  /** Hears of the presenter's hand. */
  onMotion(hear: (motion: Motion) => void): Unlisten;
  /** Hears that a show begins or ends: what was on the screen is over. */
  onTurn(hear: () => void): Unlisten;
  /** Hears that events may have been lost and come again from now on. */
  onReconnect(hear: () => void): Unlisten;
  /** Hands a key on; only for `solo`. */
  press(key: string, shift: boolean): Promise<void>;
}

/** What the presenter's window has. */
export interface PresenterHost {
  /** Runs a command of the presenter's list. */
  call: Caller<PresenterCommands>;
  /** The address of a picture, from a path of a view. */
  pictureAddress(path: string): string;
  /** Hears that the show has changed, with the number of the view that says how. */
  onChange(hear: (seq: number) => void): Unlisten;
  /** Hears that the show has ended. */
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
