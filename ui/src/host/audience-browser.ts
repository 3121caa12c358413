/** The audience's host in a browser, for tests and for work on the interface. `#solo` makes it the one window of a show. */
import type { AudienceHost } from './show';
import type { AudienceView } from './wire';

/** A server that speaks HTTP as the audience's host. */
export function audienceInBrowser(): AudienceHost {
  const events = new EventSource('/events');
  const listen = (names: string[], hear: (data: unknown) => void) => {
    const take = (event: Event) => hear(event instanceof MessageEvent && JSON.parse(String(event.data)));
    for (const name of names) events.addEventListener(name, take);
    return () => names.forEach((name) => events.removeEventListener(name, take));
  };
  return {
    solo: location.hash === '#solo',
    pictureAddress: (path) => `/picture/${path.replace(/^\/+/, '')}`,
    now: async () => (await (await fetch('/audience')).json()) as AudienceView,
    onView: (hear) => listen(['audience'], hear as (data: unknown) => void),
    onMotion: (hear) => listen(['motion'], hear as (data: unknown) => void),
    onTurn: (hear) => listen(['show-began', 'show-ended'], hear),
    onReconnect: (hear) => listen(['open'], hear),
    press: async (key, shift) => {
      await fetch('/call/solo/press', { method: 'POST', body: JSON.stringify({ key, shift }) });
    },
  };
}
