/** Connects the audience's window to a server over HTTP, for tests and for work on the interface. `#solo` makes it the one window of a presentation. */
import { calling, listening, pictureAddress } from '../browser';
import type { AudienceView, Motion } from '../wire';
import type { AudienceHost } from './host';

/** A server that speaks HTTP as the audience's host. */
export function audienceInBrowser(): AudienceHost {
  const listen = listening();
  return {
    solo: location.hash === '#solo',
    pictureAddress,
    now: async () => (await (await fetch('/audience')).json()) as AudienceView,
    onView: (hear) => listen(['audience'], (view) => hear(view as AudienceView)),
    onMotion: (hear) => listen(['motion'], (motion) => hear(motion as Motion)),
    onTurn: (hear) => listen(['presentation-began', 'presentation-ended'], () => hear()),
    onReconnect: (hear) => listen(['open'], () => hear()),
    press: (key, shift) => calling('solo')('press', { key, shift }),
  };
}
