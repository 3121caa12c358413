/** The booth's host in a browser, for tests and for work on the interface. */
import type { BoothHost } from './booth';
import { calling, listening, pictureAddress } from './browser-window';
import type { BoothView } from './wire';

/** A server that speaks HTTP as the booth's host. */
export function boothInBrowser(): BoothHost {
  const listen = listening();
  return {
    call: calling('booth'),
    pictureAddress,
    onView: (hear) => listen(['booth'], (view) => hear(view as BoothView)),
    onTurn: (hear) => listen(['booth-began', 'booth-ended', 'open'], () => hear()),
  };
}
