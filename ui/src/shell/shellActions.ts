/** What can be done from anywhere. */
import type { Action } from '../actions/actions.svelte';
import { pickAndOpen } from '../state/offers.svelte';
import { back, go, route } from '../state/router.svelte';

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
    { id: 'go.booth', title: 'action-booth', group: 'go', keys: ['Mod+3'], run: () => go({ screen: 'booth' }) },
    { id: 'go.fair', title: 'action-fair', group: 'go', keys: ['Mod+4'], run: () => go({ screen: 'fair', pitch: pitchAtHand() }) },
    { id: 'go.shows', title: 'action-shows', group: 'go', keys: ['Mod+5'], run: () => go({ screen: 'shows', id: null }) },
    { id: 'go.passport', title: 'action-passport', group: 'go', run: () => go({ screen: 'passport' }) },
    { id: 'go.publish', title: 'action-publish', group: 'go', run: () => go({ screen: 'publish' }) },
    { id: 'go.keys', title: 'action-keys', group: 'go', run: () => go({ screen: 'keys' }) },
    { id: 'go.editor', title: 'action-editor', group: 'go', run: () => go({ screen: 'editor', section: 'slides', id: null }) },
    { id: 'go.content', title: 'action-content', group: 'go', keys: ['Mod+6'], run: () => go({ screen: 'content' }) },
    { id: 'go.settings', title: 'action-settings', group: 'go', keys: ['Mod+,'], run: () => go({ screen: 'settings' }) },
    { id: 'go.back', title: 'action-back', group: 'go', keys: ['Alt+ArrowLeft'], run: back },
    { id: 'go.open', title: 'action-open', group: 'program', keys: ['Mod+O'], run: () => void pickAndOpen() },
    { id: 'go.shortcuts', title: 'action-shortcuts', group: 'program', keys: ['?', 'F1'], run: shortcuts },
  ];
}
