/** The presenter's host in the desktop app. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { asFailure, type Unlisten } from './host';
import type { PresenterHost, Screen } from './show';

// Windows shows custom schemes as http: its webview knows no others.
const PICTURES = navigator.userAgent.includes('Windows') ? 'http://slide.localhost/' : 'slide://localhost/';

async function ask<Answer>(command: string, arguments_: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await invoke<Answer>(command, arguments_);
  } catch (reason) {
    throw asFailure(reason);
  }
}

/** Tauri answers a subscription later; leaving before that must still unsubscribe. */
function hearing<Payload>(event: string, hear: (payload: Payload) => void): Unlisten {
  const subscription = listen<Payload>(event, ({ payload }) => hear(payload));
  return () => void subscription.then((unlisten) => unlisten());
}

/** The desktop shell as the presenter's host. */
export function presenterInTauri(): PresenterHost {
  return {
    call: (name, arguments_) => ask('call', { name, arguments: arguments_ }),
    pictureAddress: (path) => PICTURES + path.replace(/^\/+/, ''),
    onChange: (hear) => hearing<number>('show-changed', hear),
    onEnd: (hear) => hearing<unknown>('show-ended', () => hear()),
    screens: () => ask<Screen[]>('screens'),
    swapScreens: () => ask('swap_screens'),
    onScreens: (hear) => hearing<Screen[]>('screens', hear),
    onAwake: (hear) => hearing<{ held: boolean }>('awake', hear),
  };
}
