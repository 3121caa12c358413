/** Defines what the audience's window may ask of the program around it. */
import type { Unlisten } from '../calls';
import type { AudienceView, Motion } from '../wire';

/** What the audience's window has: it listens, and can do nothing else. */
export interface AudienceHost {
  /** Whether it is the one window of a presentation on one screen, which takes the keys. */
  solo: boolean;
  /** The address of a picture, from a path of a view. */
  pictureAddress(path: string): string;
  /** What the audience sees now. */
  now(): Promise<AudienceView>;
  /** Hears of every change of what the audience sees. */
  onView(hear: (view: AudienceView) => void): Unlisten;
  /** Hears of the presenter's hand. */
  onMotion(hear: (motion: Motion) => void): Unlisten;
  /** Hears that a presentation begins or ends: what was on the screen is over. */
  onTurn(hear: () => void): Unlisten;
  /** Hears that events may have been lost and come again from now on. */
  onReconnect(hear: () => void): Unlisten;
  /** Hands a key on; only for `solo`. */
  press(key: string, shift: boolean): Promise<void>;
}
