/** The booth's host in the desktop app. */
import type { BoothHost } from './booth';
import { ask, hearing, hearingAny, slideAddress } from './tauri-window';
import type { BoothView } from './wire';

/** The desktop shell as the booth's host. */
export function boothInTauri(): BoothHost {
  return {
    call: (name, arguments_) => ask('call', { name, arguments: arguments_ }),
    pictureAddress: slideAddress,
    onView: (hear) => hearing<BoothView>('booth', hear),
    onTurn: (hear) => hearingAny(['booth-began', 'booth-ended'], hear),
  };
}
