/** Connects the kiosk's window to the desktop shell. */
import { ask, hearing, hearingAny, slideAddress } from '../tauri';
import type { KioskView } from '../wire';
import type { KioskHost } from './host';

/** The desktop shell as the kiosk's host. */
export function kioskInTauri(): KioskHost {
  return {
    call: (name, arguments_) => ask('call', { name, arguments: arguments_ }),
    pictureAddress: slideAddress,
    onView: (hear) => hearing<KioskView>('kiosk', hear),
    onTurn: (hear) => hearingAny(['kiosk-began', 'kiosk-ended'], hear),
  };
}
