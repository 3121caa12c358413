/** Runs commands, addresses pictures and receives events over HTTP, for tests and for work on the interface. */
import type { Unlisten } from './calls';
import { asFailure } from './failure';

/** Runs commands of one kind of window. */
export function calling(kind: 'main' | 'presenter' | 'solo' | 'kiosk') {
  return async (name: string, arguments_: unknown): Promise<never> => {
    const answer = await fetch(`/call/${kind}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(arguments_),
    }).catch((reason: unknown) => {
      throw asFailure(reason);
    });
    const body: unknown = await answer.json().catch(() => `${name}: status ${answer.status}`);
    if (!answer.ok) throw asFailure(body);
    return body as never;
  };
}

/** The address of a picture. */
export function pictureAddress(path: string): string {
  return `/picture/${path.replace(/^\/+/, '')}`;
}

/** Hears events of the program: what each carries, `null` for those that carry nothing. */
export function listening(): (names: string[], hear: (data: unknown, name: string) => void) => Unlisten {
  const events = new EventSource('/events');
  return (names, hear) => {
    const take = (event: Event) => hear(event instanceof MessageEvent && event.data ? JSON.parse(String(event.data)) : null, event.type);
    for (const name of names) events.addEventListener(name, take);
    return () => names.forEach((name) => events.removeEventListener(name, take));
  };
}
