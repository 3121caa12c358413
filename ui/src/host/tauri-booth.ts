/** The booth's host in the desktop app. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { BoothHost } from './booth';
import { asFailure, type Unlisten } from './host';
import type { BoothView } from './wire';

// Windows shows custom schemes as http: its webview knows no others.
const PICTURES = navigator.userAgent.includes('Windows') ? 'http://slide.localhost/' : 'slide://localhost/';

/** Tauri answers a subscription later; leaving before that must still unsubscribe. */
function hearing<Payload>(event: string, hear: (payload: Payload) => void): Unlisten {
  const subscription = listen<Payload>(event, ({ payload }) => hear(payload));
  return () => void subscription.then((unlisten) => unlisten());
}

/** The desktop shell as the booth's host. */
export function boothInTauri(): BoothHost {
  return {
    call: (name, arguments_) =>
      invoke<never>('call', { name, arguments: arguments_ }).catch((reason: unknown) => {
        throw asFailure(reason);
      }),
    pictureAddress: (path) => PICTURES + path.replace(/^\/+/, ''),
    onView: (hear) => hearing<BoothView>('booth', hear),
    onTurn: (hear) => {
      const began = hearing<unknown>('booth-began', () => hear());
      const ended = hearing<unknown>('booth-ended', () => hear());
      return () => {
        began();
        ended();
      };
    },
  };
}
