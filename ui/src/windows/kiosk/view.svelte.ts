/** Stores the last view of the kiosk, and sends what visitors do. */
import { host } from '~/host/kiosk';
import type { KioskAct, KioskView } from '~/host/wire';

/** A view that cannot be had is asked for again. */
const AGAIN_MS = 500;

let view = $state.raw<KioskView | null>(null);
let asking = false;

/** What is on the screen; `null` before the program has answered. */
export function shown(): KioskView | null {
  return view;
}

function take(next: KioskView): void {
  // A view that comes late would take the screen back. That nothing goes on is never late.
  if (next.scene.kind !== 'nothing' && view && next.seq < view.seq) return;
  view = next;
  if (next.language) document.documentElement.lang = next.language;
}

/** Asks for the whole view: at the beginning, and whenever something may have been missed. */
async function catchUp(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    take(await host.call('kiosk_view', {}));
    asking = false;
  } catch {
    // What is on the screen stays there meanwhile.
    setTimeout(() => {
      asking = false;
      void catchUp();
    }, AGAIN_MS);
  }
}

/** Follows the program until the window goes. */
export function follow(): () => void {
  const leave = [host.onView(take), host.onTurn(() => void catchUp())];
  const seen = () => document.hidden || void catchUp();
  document.addEventListener('visibilitychange', seen);
  void catchUp();
  return () => {
    for (const one of leave) one();
    document.removeEventListener('visibilitychange', seen);
  };
}

/** Does something; what came of it is on the screen when this is done. */
export async function act(what: KioskAct): Promise<void> {
  try {
    take(await host.call('kiosk_act', { act: what }));
  } catch {
    // A visitor can do nothing about it; the next view corrects the screen.
    void catchUp();
  }
}
