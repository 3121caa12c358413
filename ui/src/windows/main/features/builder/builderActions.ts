/** Registers the actions on the story, by key and by name. */
import type { Action } from '~/windows/main/actions/actions.svelte';

/** What the builder does when asked. */
interface Handlers {
  /** Whether a slide on the board has the focus: plain keys mean it only then. */
  onBoard: () => boolean;
  movable: () => boolean;
  swappable: () => boolean;
  insert: () => void;
  swap: () => void;
  history: () => void;
  target: () => void;
  anew: () => void;
  picture: () => void;
  pdf: () => void;
  open: () => void;
  remove: () => void;
  move: (by: 1 | -1) => void;
  moveRow: (down: 1 | -1) => void;
  moveTo: (end: 'first' | 'last') => void;
}

/** The actions of the builder. */
export function builderActions(handlers: Handlers): Action[] {
  const movable = () => handlers.onBoard() && handlers.movable();
  return [
    { id: 'builder.insert', title: 'builder-insert', group: 'pitch', keys: ['/', 'Mod+F'], run: handlers.insert },
    { id: 'builder.picture', title: 'builder-insert-picture', group: 'pitch', run: handlers.picture },
    { id: 'builder.pdf', title: 'builder-insert-pdf', group: 'pitch', run: handlers.pdf },
    { id: 'builder.target', title: 'builder-target', group: 'pitch', run: handlers.target },
    { id: 'builder.anew', title: 'builder-anew', group: 'pitch', run: handlers.anew },
    { id: 'builder.history', title: 'builder-history', group: 'pitch', run: handlers.history },
    { id: 'slide.tailor', title: 'builder-tailor', group: 'slide', keys: ['Enter'], when: handlers.onBoard, run: handlers.open, palette: 'hidden' },
    {
      id: 'slide.swap',
      title: 'builder-swap',
      group: 'slide',
      keys: ['S'],
      when: () => handlers.onBoard() && handlers.swappable(),
      run: handlers.swap,
      palette: 'hidden',
    },
    {
      id: 'slide.remove',
      title: 'builder-remove',
      group: 'slide',
      keys: ['Delete', 'Backspace'],
      when: movable,
      run: handlers.remove,
      palette: 'hidden',
    },
    {
      id: 'slide.earlier',
      title: 'builder-earlier',
      group: 'slide',
      keys: ['Alt+ArrowLeft'],
      when: movable,
      run: () => handlers.move(-1),
      palette: 'hidden',
    },
    {
      id: 'slide.later',
      title: 'builder-later',
      group: 'slide',
      keys: ['Alt+ArrowRight'],
      when: movable,
      run: () => handlers.move(1),
      palette: 'hidden',
    },
    {
      id: 'slide.row-up',
      title: 'builder-row-up',
      group: 'slide',
      keys: ['Alt+ArrowUp'],
      when: movable,
      run: () => handlers.moveRow(-1),
      palette: 'hidden',
    },
    {
      id: 'slide.row-down',
      title: 'builder-row-down',
      group: 'slide',
      keys: ['Alt+ArrowDown'],
      when: movable,
      run: () => handlers.moveRow(1),
      palette: 'hidden',
    },
    { id: 'slide.first', title: 'builder-first', group: 'slide', keys: ['Alt+Home'], when: movable, run: () => handlers.moveTo('first'), palette: 'hidden' },
    { id: 'slide.last', title: 'builder-last', group: 'slide', keys: ['Alt+End'], when: movable, run: () => handlers.moveTo('last'), palette: 'hidden' },
  ];
}
