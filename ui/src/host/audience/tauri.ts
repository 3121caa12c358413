/** Connects the audience's window to the desktop shell. It may only listen; `solo` may also send keys. */
import { invoke } from '@tauri-apps/api/core';
import { getCurrentWebviewWindow } from '@tauri-apps/api/webviewWindow';
import { hearing, hearingAny, slideAddress } from '../tauri';
import type { AudienceView, Motion } from '../wire';
import type { AudienceHost } from './host';

/** The desktop shell as the audience's host. */
export function audienceInTauri(): AudienceHost {
  return {
    solo: getCurrentWebviewWindow().label === 'solo',
    pictureAddress: slideAddress,
    now: async () => (await (await fetch(slideAddress('audience'))).json()) as AudienceView,
    onView: (hear) => hearing<AudienceView>('audience', hear),
    onMotion: (hear) => hearing<Motion>('motion', hear),
    onTurn: (hear) => hearingAny(['presentation-began', 'presentation-ended'], hear),
    // The program and its windows are one process tree: what it sends arrives.
    onReconnect: () => () => undefined,
    press: (key, shift) => invoke('call', { name: 'press', arguments: { key, shift } }),
  };
}
