/** Choosing the folder of a library. */
import { host } from '../../host';
import { openFolder } from '../../state/editing.svelte';
import { go } from '../../state/router.svelte';
import { fail } from '../../state/toasts.svelte';

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
