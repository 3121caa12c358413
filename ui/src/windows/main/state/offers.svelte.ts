/** `.pitch` files that were opened and neither kept nor forgotten yet. They live as long as the window. */
import { host } from '~/host/main';
import type { Offer } from '~/host/wire';
import { go } from './router.svelte';
import { fail } from './toasts.svelte';

let offers = $state.raw<Offer[]>([]);

/** The offer with this token; `null` after a reload. */
export function offer(token: string): Offer | null {
  return offers.find((one) => one.token === token) ?? null;
}

/** Looks into a `.pitch` file and shows what is in it. */
export async function openFile(path: string): Promise<void> {
  try {
    const answer = await host.call('open_pitch_file', { path });
    offers = [...offers, answer];
    go({ screen: 'import', token: answer.token });
  } catch (reason) {
    fail(reason);
  }
}

/** Asks the person for a `.pitch` file and shows what is in it. */
export async function pickAndOpen(): Promise<void> {
  const path = await host.pickFile('pitch').catch((reason: unknown) => {
    fail(reason);
    return null;
  });
  if (path) await openFile(path);
}

/** Puts an offer out of sight, once it is kept or dropped. */
export function forget(token: string): void {
  offers = offers.filter((one) => one.token !== token);
}
