/** The booth's host in a browser, for tests and for work on the interface. */
import type { BoothHost } from './booth';
import { asFailure } from './host';
import type { BoothView } from './wire';

/** A server that speaks HTTP as the booth's host. */
export function boothInBrowser(): BoothHost {
  const events = new EventSource('/events');
  const listen = (names: string[], hear: (event: Event) => void) => {
    for (const name of names) events.addEventListener(name, hear);
    return () => names.forEach((name) => events.removeEventListener(name, hear));
  };
  return {
    async call(name, arguments_) {
      const answer = await fetch(`/call/booth/${name}`, {
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
    onView: (hear) =>
      listen(['booth'], (event) => event instanceof MessageEvent && hear(JSON.parse(String(event.data)) as BoothView)),
    onTurn: (hear) => listen(['booth-began', 'booth-ended', 'open'], () => hear()),
  };
}
