/** The presenter's host in a browser, for tests and for work on the interface. */
import { asFailure } from './host';
import type { PresenterHost, Screen } from './show';

declare global {
  interface Window {
    /** Plugs screens in and out. Called by tests. */
    __lodestoneScreens?: (screens: Screen[]) => void;
    /** Says whether the machine is kept awake. Called by tests. */
    __lodestoneAwake?: (held: boolean) => void;
  }
}

/** A laptop with a screen beside it, as at a booth. */
export const TWO_SCREENS: Screen[] = [
  { name: 'eDP-1', width: 1440, height: 900, scale: 1, x: 0, y: 0, primary: true, role: 'presenter' },
  { name: 'HDMI-1', width: 1920, height: 1080, scale: 1, x: 1440, y: 0, primary: false, role: 'audience' },
];

/** Two screens with what is on them exchanged. */
function swapped(screens: Screen[]): Screen[] {
  const other = { audience: 'presenter', presenter: 'audience', solo: 'solo' } as const;
  return screens.map((screen) => ({ ...screen, role: screen.role && other[screen.role] }));
}

/** A server that speaks HTTP as the presenter's host. */
export function presenterInBrowser(): PresenterHost {
  const events = new EventSource('/events');
  let screens = TWO_SCREENS;
  let hearScreens: (screens: Screen[]) => void = () => undefined;
  const plug = (now: Screen[]) => hearScreens((screens = now));
  window.__lodestoneScreens = plug;
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
    swapScreens: () => Promise.resolve(plug(swapped(screens))),
    onScreens(hear) {
      hearScreens = hear;
      return () => (hearScreens = () => undefined);
    },
    onAwake(hear) {
      window.__lodestoneAwake = (held) => hear({ held });
      return () => delete window.__lodestoneAwake;
    },
  };
}
