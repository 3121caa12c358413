/** Applies the language and theme that the person has set in the main window. */
import { host } from '~/host/presenter';
import { setLanguage } from '~/l10n/l10n.svelte';
import { presentation } from './presentation.svelte';

let ready = $state(false);

/** Whether the window may speak: before, it would flash in another language. */
export function preferencesKnown(): boolean {
  return ready;
}

/** Asks for them; what cannot be had leaves the language of the system. */
export async function applyPreferences(): Promise<void> {
  try {
    const { interfaceLanguage, appearance } = await host.call('window_preferences', {});
    setLanguage(interfaceLanguage);
    if (appearance !== 'system') document.documentElement.dataset.theme = appearance;
  } catch (reason) {
    presentation.complain(reason);
  }
  ready = true;
}
