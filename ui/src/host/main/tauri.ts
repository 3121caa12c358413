/** Connects the main window to the desktop shell. */
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type { Awake, Screen } from '../screens';
import { ask, hearing, leave, slideAddress } from '../tauri';
import type { ContentStatus, Progress } from '../wire';
import type { Host } from './host';

/** The desktop shell as a host. */
export function mainInTauri(): Host {
  return {
    call: (name, arguments_) => ask('call', { name, arguments: arguments_ }),
    pictureAddress: slideAddress,
    listen: (event, hear) => hearing<Progress>(event, hear),
    onPresentation: (hear) => {
      const ends = (['began', 'ended'] as const).map((turn) => hearing(`presentation-${turn}`, () => hear(turn)));
      return () => ends.forEach((end) => end());
    },
    onContent: (hear) => hearing<ContentStatus>('content', hear),
    // A shell that cannot say it is no failure: the preflight check then asks the person to look.
    screens: () => ask<Screen[]>('screens').catch(() => null),
    chooseScreens: (audience) => ask('choose_screens', { audience }),
    pickFile: (kind) => ask('pick_file', { kind }),
    pickFolder: () => ask('pick_folder'),
    pickPlace: (kind, name) => ask('pick_place', { kind, name }),
    openFile: (path) => ask('open_file', { path }),
    revealFile: (path) => ask('reveal_file', { path }),
    copyText: (text) => ask('copy_text', { text }),
    awake: () =>
      ask<Awake | null>('awake').then(
        (awake) => awake?.held ?? null,
        () => null,
      ),
    onDrop: (hear) =>
      leave(
        getCurrentWebview().onDragDropEvent(({ payload }) => {
          if (payload.type === 'drop') hear({ kind: 'drop', paths: payload.paths });
          else hear({ kind: payload.type === 'leave' ? 'leave' : 'over' });
        }),
      ),
    onOpen: (hear) => {
      // The listener comes first: a second start between the two would be lost the other way round.
      const subscription = listen<string>('open-file', ({ payload }) => hear(payload));
      void subscription.then(() => ask<string | null>('opened_with')).then((path) => path && hear(path));
      return leave(subscription);
    },
    ready: () => void ask('ready'),
  };
}
