/** Connects the kiosk's window to a server over HTTP, for tests and for work on the interface. */
import { calling, listening, pictureAddress } from '../browser';
import type { KioskView } from '../wire';
import type { KioskHost } from './host';

/** A server that speaks HTTP as the kiosk's host. */
export function kioskInBrowser(): KioskHost {
  const listen = listening();
  return {
    call: calling('kiosk'),
    pictureAddress,
    onView: (hear) => listen(['kiosk'], (view) => hear(view as KioskView)),
    onTurn: (hear) => listen(['kiosk-began', 'kiosk-ended', 'open'], () => hear()),
  };
}
