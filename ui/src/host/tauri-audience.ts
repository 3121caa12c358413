/** The audience's host in the desktop app. Its window is allowed nothing but to listen; `solo` may hand keys on as well. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebviewWindow } from '@tauri-apps/api/webviewWindow';
import type { Unlisten } from './host';
import type { AudienceHost } from './show';
import type { AudienceView, Motion } from './wire';

// Windows shows custom schemes as http: its webview knows no others.
const PICTURES = navigator.userAgent.includes('Windows') ? 'http://slide.localhost/' : 'slide://localhost/';

/** Tauri answers a subscription later; leaving before that must still unsubscribe. */
function leave(subscription: Promise<Unlisten>): Unlisten {
  return () => void subscription.then((unlisten) => unlisten());
}

/** The desktop shell as the audience's host. */
export function audienceInTauri(): AudienceHost {
  return {
    solo: getCurrentWebviewWindow().label === 'solo',
    pictureAddress: (path) => PICTURES + path.replace(/^\/+/, ''),
    now: async () => (await (await fetch(`${PICTURES}audience`)).json()) as AudienceView,
    onView: (hear) => leave(listen<AudienceView>('audience', ({ payload }) => hear(payload))),
    onMotion: (hear) => leave(listen<Motion>('motion', ({ payload }) => hear(payload))),
    onTurn: (hear) => {
      const ends = ['show-began', 'show-ended'].map((name) => leave(listen(name, () => hear())));
      return () => ends.forEach((end) => end());
    },
    // The program and its windows are one process tree: what it sends arrives.
    onReconnect: () => () => undefined,
    press: (key, shift) => invoke('call', { name: 'press', arguments: { key, shift } }),
  };
}
