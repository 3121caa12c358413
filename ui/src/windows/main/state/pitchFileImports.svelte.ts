/** Keeps previews of `.pitch` files until they are imported or discarded, as long as the window is open. */
import { host } from '~/host/main';
import type { ImportPreview } from '~/host/wire';
import { go } from './router.svelte';
import { fail } from './toasts.svelte';

let previews = $state.raw<ImportPreview[]>([]);

/** The preview with this token; `null` after a reload. */
export function previewOf(token: string): ImportPreview | null {
  return previews.find((one) => one.token === token) ?? null;
}

/** Looks into a `.pitch` file and shows what is in it. */
export async function openFile(path: string): Promise<void> {
  try {
    const answer = await host.call('preview_pitch_file', { path });
    previews = [...previews, answer];
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

/** Puts a preview out of sight, once it is kept or dropped. */
export function forget(token: string): void {
  previews = previews.filter((one) => one.token !== token);
}
