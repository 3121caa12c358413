/** The kiosk's host in a browser, for tests and for work on the interface. */
import { calling, listening, pictureAddress } from '../browser';
import type { BoothView } from '../wire';
import type { KioskHost } from './host';

/** A server that speaks HTTP as the kiosk's host. */
export function kioskInBrowser(): KioskHost {
  const listen = listening();
  return {
    call: calling('booth'),
    pictureAddress,
    onView: (hear) => listen(['booth'], (view) => hear(view as BoothView)),
    onTurn: (hear) => listen(['booth-began', 'booth-ended', 'open'], () => hear()),
  };
}
