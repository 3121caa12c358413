/** The presenter's host in a browser, for tests and for work on the interface. */
import { asFailure } from './host';
import { swapped, TWO_SCREENS } from './screens-browser';
import type { PresenterHost, Screen } from './show';

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
  const events = new EventSource('/events');
  let screens = TWO_SCREENS;
  let hearScreens: (screens: Screen[]) => void = () => undefined;
  const plug = (now: Screen[]) => hearScreens((screens = now));
  window.__lodestonePlug = plug;
  return {
    async call(name, arguments_) {
      const answer = await fetch(`/call/presenter/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(arguments_),
      }).catch((reason: unknown) => {
        throw asFailure(reason);
      });
      const body: unknown = await answer.json().catch(() => `${name}: status ${answer.status}`);
      if (!answer.ok) throw asFailure(body);
      return body as never;
    },
    pictureAddress: (path) => `/picture/${path.replace(/^\/+/, '')}`,
    onChange(hear) {
      const take = (message: MessageEvent<string>) => hear(Number(message.data));
      events.addEventListener('show-changed', take);
      return () => events.removeEventListener('show-changed', take);
    },
    onEnd(hear) {
      events.addEventListener('show-ended', hear);
      return () => events.removeEventListener('show-ended', hear);
    },
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
