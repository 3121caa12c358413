/** The booth's host in the desktop app. */
import { invoke } from '@tauri-apps/api/core';
import type { BoothHost } from './booth';
import { asFailure } from './host';
import { hearing, hearingAny, slideAddress } from './tauri-window';
import type { BoothView } from './wire';

/** The desktop shell as the booth's host. */
export function boothInTauri(): BoothHost {
  return {
    call: (name, arguments_) =>
      invoke<never>('call', { name, arguments: arguments_ }).catch((reason: unknown) => {
        throw asFailure(reason);
      }),
    pictureAddress: slideAddress,
    onView: (hear) => hearing<BoothView>('booth', hear),
    onTurn: (hear) => hearingAny(['booth-began', 'booth-ended'], hear),
  };
}
