/** Connects the presenter's window to a server over HTTP, for tests and for work on the interface. */
import { calling, listening, pictureAddress } from '../browser';
import { swapped, TWO_SCREENS } from '../browserScreens';
import type { Screen } from '../screens';
import type { PresenterHost } from './host';

declare global {
  interface Window {
    /** Plugs screens in and out. Called by tests. */
    __lodestonePlug?: (screens: Screen[]) => void;
    /** Says whether the machine is kept awake. Called by tests. */
    __lodestoneHold?: (held: boolean) => void;
  }
}

/** A server that speaks HTTP as the presenter's host. */
export function presenterInBrowser(): PresenterHost {
  const listen = listening();
  let screens = TWO_SCREENS;
  let hearScreens: (screens: Screen[]) => void = () => undefined;
  const plug = (now: Screen[]) => hearScreens((screens = now));
  window.__lodestonePlug = plug;
  return {
    call: calling('presenter'),
    pictureAddress,
    onChange: (hear) => listen(['presentation-changed'], (turn) => hear(Number(turn))),
    onEnd: (hear) => listen(['presentation-ended'], () => hear()),
    screens: () => Promise.resolve(screens),
    swapScreens: () => {
      plug(swapped(screens));
      return Promise.resolve(screens);
    },
    onScreens(hear) {
      hearScreens = hear;
      return () => (hearScreens = () => undefined);
    },
    // What tests say comes by itself.
    awake: () => Promise.resolve(null),
    onAwake(hear) {
      window.__lodestoneHold = (held) => hear({ held });
      return () => delete window.__lodestoneHold;
    },
  };
}
