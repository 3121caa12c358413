/** Connects the presenter's window to the desktop shell. */
import type { Awake, Screen } from '../screens';
import { ask, hearing, hearingAny, slideAddress } from '../tauri';
import type { PresenterHost } from './host';

/** The desktop shell as the presenter's host. */
export function presenterInTauri(): PresenterHost {
  return {
    call: (name, arguments_) => ask('call', { name, arguments: arguments_ }),
    pictureAddress: slideAddress,
    onChange: (hear) => hearing<number>('presentation-changed', hear),
    onEnd: (hear) => hearingAny(['presentation-ended'], hear),
    screens: () => ask<Screen[]>('screens'),
    swapScreens: () => ask('swap_screens'),
    onScreens: (hear) => hearing<Screen[]>('screens', hear),
    awake: () => ask<Awake | null>('awake'),
    onAwake: (hear) => hearing<Awake>('awake', hear),
  };
}
