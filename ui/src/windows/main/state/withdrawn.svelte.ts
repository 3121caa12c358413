/** Keeps recalled claims that own pitches or leave-behinds contain, to be shown until the person has seen them. */
import { host } from '~/host/main';
import type { Recall } from '~/host/wire';
import { fail } from './toasts.svelte';

/** Which ones were put away: a recall is said once, not at every start. */
const PUT_AWAY = 'lodestone-withdrawn';

function seen(): string[] {
  return (localStorage.getItem(PUT_AWAY) ?? '').split('\n');
}

/** Names a recall; the same thing may be taken back again on another day. */
const nameOf = (one: Recall) => [one.what, one.id, one.since].join(' ');

let claims = $state.raw<Recall[]>([]);

export const withdrawn = {
  /** Those that somebody has to be told of. */
  get claims(): Recall[] {
    return claims;
  },
  /** Asks which there are. */
  ask(): void {
    host.call('recalls', {}).then((answer) => {
      const known = seen();
      claims = answer.filter((one) => one.pitches.length + one.leaveBehinds.length > 0 && !known.includes(nameOf(one)));
    }, fail);
  },
  /** Takes them as known. */
  putAway(): void {
    localStorage.setItem(PUT_AWAY, [...seen(), ...claims.map(nameOf)].filter(Boolean).join('\n'));
    claims = [];
  },
};
