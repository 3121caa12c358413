/** Chooses the folder of a library. */
import { host } from '~/host/main';
import { openFolder } from '~/windows/main/state/editing.svelte';
import { go } from '~/windows/main/state/router.svelte';
import { fail } from '~/windows/main/state/toasts.svelte';

/** Asks for a folder and opens it. */
export async function pickFolder(): Promise<void> {
  try {
    const folder = await host.pickFolder();
    if (folder === null) return;
    if (await openFolder(folder)) go({ screen: 'editor', section: 'slides', id: null });
  } catch (reason) {
    fail(reason);
  }
}
