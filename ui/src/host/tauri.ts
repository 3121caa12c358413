/** Runs commands, addresses pictures and receives events in the desktop app, for every window. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Unlisten } from './calls';
import { asFailure } from './failure';

// Windows shows custom schemes as http: its webview knows no others.
const SLIDES = navigator.userAgent.includes('Windows') ? 'http://slide.localhost/' : 'slide://localhost/';

/** The address of what has a path under the scheme for slides. */
export function slideAddress(path: string): string {
  return SLIDES + path.replace(/^\/+/, '');
}

/** Tauri answers a subscription later; leaving before that must still unsubscribe. */
export function leave(subscription: Promise<Unlisten>): Unlisten {
  return () => void subscription.then((unlisten) => unlisten());
}

/** Hears what an event carries. */
export function hearing<Payload>(event: string, hear: (payload: Payload) => void): Unlisten {
  return leave(listen<Payload>(event, ({ payload }) => hear(payload)));
}

/** Hears that one of several things has happened. */
export function hearingAny(events: string[], hear: () => void): Unlisten {
  const ends = events.map((event) => hearing<unknown>(event, () => hear()));
  return () => ends.forEach((end) => end());
}

/** Asks the shell; whatever fails rejects with a `Failure`. */
export async function ask<Answer>(command: string, arguments_: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await invoke<Answer>(command, arguments_);
  } catch (reason) {
    throw asFailure(reason);
  }
}
