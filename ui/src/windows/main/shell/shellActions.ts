/** The actions that are possible on every screen. */
import type { Action } from '~/windows/main/actions/actions.svelte';
import { pickAndOpen } from '~/windows/main/state/pitchFileImports.svelte';
import { back, go, route } from '~/windows/main/state/router.svelte';

/** What the shell itself has to show. */
interface Shows {
  palette: () => void;
  shortcuts: () => void;
}

/** The pitch on the screen, when there is one: that is what somebody wants checked. */
function pitchAtHand(): string | null {
  const at = route();
  return 'pitch' in at ? at.pitch : null;
}

/** The actions of the shell. */
export function shellActions({ palette, shortcuts }: Shows): Action[] {
  return [
    { id: 'go.search', title: 'action-search', group: 'go', keys: ['Mod+K', '/'], palette: 'hidden', run: palette },
    { id: 'go.new', title: 'action-new', group: 'go', keys: ['Mod+N'], run: () => go({ screen: 'new' }) },
    { id: 'go.home', title: 'action-home', group: 'go', keys: ['Mod+1'], run: () => go({ screen: 'home' }) },
    {
      id: 'go.library',
      title: 'action-library',
      group: 'go',
      keys: ['Mod+2'],
      run: () => go({ screen: 'library', section: 'slides', id: null }),
    },
    { id: 'go.kiosk', title: 'action-kiosk', group: 'go', keys: ['Mod+3'], run: () => go({ screen: 'kiosk' }) },
    { id: 'go.preflight', title: 'action-preflight', group: 'go', keys: ['Mod+4'], run: () => go({ screen: 'preflight', pitch: pitchAtHand() }) },
    { id: 'go.presentations', title: 'action-presentations', group: 'go', keys: ['Mod+5'], run: () => go({ screen: 'presentations', id: null }) },
    { id: 'go.provenance', title: 'action-provenance', group: 'go', run: () => go({ screen: 'provenance' }) },
    { id: 'go.publish', title: 'action-publish', group: 'go', run: () => go({ screen: 'publish' }) },
    { id: 'go.keys', title: 'action-keys', group: 'go', run: () => go({ screen: 'keys' }) },
    { id: 'go.editor', title: 'action-editor', group: 'go', run: () => go({ screen: 'editor', section: 'slides', id: null }) },
    { id: 'go.updates', title: 'action-content', group: 'go', keys: ['Mod+6'], run: () => go({ screen: 'updates' }) },
    { id: 'go.settings', title: 'action-settings', group: 'go', keys: ['Mod+,'], run: () => go({ screen: 'settings' }) },
    { id: 'go.back', title: 'action-back', group: 'go', keys: ['Alt+ArrowLeft'], run: back },
    { id: 'go.open', title: 'action-open', group: 'program', keys: ['Mod+O'], run: () => void pickAndOpen() },
    { id: 'go.shortcuts', title: 'action-shortcuts', group: 'program', keys: ['?', 'F1'], run: shortcuts },
  ];
}
