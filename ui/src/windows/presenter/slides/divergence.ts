/** Tells whether the audience sees something other than the presenter's slide. */
import type { PresenterView } from '~/host/wire';

/** In which way it sees something else; `late` while a picture is still being made. */
export type Divergence = 'black' | 'white' | 'frozen' | 'late';

/** How what the audience sees differs; `null` when it sees the slide. */
export function divergence(view: PresenterView): Divergence | null {
  const { audience, current, frozen } = view;
  if (audience.blank !== 'no') return audience.blank;
  if (frozen) return 'frozen';
  return audience.picture === current.picture ? null : 'late';
}
