/** Provides screens for tests and for work on the interface in a browser: a laptop with a larger screen beside it. */
import type { Screen } from './screens';

/** A laptop with a screen beside it, as at a booth. */
export const TWO_SCREENS: Screen[] = [
  { name: 'eDP-1', width: 1440, height: 900, scale: 1, x: 0, y: 0, primary: true, role: 'presenter' },
  { name: 'HDMI-1', width: 1920, height: 1080, scale: 1, x: 1440, y: 0, primary: false, role: 'audience' },
];

/** The screens when one of them is chosen for the audience; none shows on one screen. */
export function chosen(screens: Screen[], audience: number | null): Screen[] {
  return screens.map((screen, at) => {
    if (audience === null) return { ...screen, role: screen.primary ? 'solo' : null };
    return { ...screen, role: at === audience ? 'audience' : 'presenter' };
  });
}

/** Two screens with what is on them exchanged. */
export function swapped(screens: Screen[]): Screen[] {
  const other = { audience: 'presenter', presenter: 'audience', solo: 'solo' } as const;
  return screens.map((screen) => ({ ...screen, role: screen.role && other[screen.role] }));
}
