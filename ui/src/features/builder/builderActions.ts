/** What can be done on the story by key or by name. */
import type { Action } from '../../actions/actions.svelte';

/** What the builder does when asked. */
interface Does {
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
export function builderActions(does: Does): Action[] {
  const movable = () => does.onBoard() && does.movable();
  return [
    { id: 'builder.insert', title: 'builder-insert', group: 'pitch', keys: ['/', 'Mod+F'], run: does.insert },
    { id: 'builder.picture', title: 'builder-insert-picture', group: 'pitch', run: does.picture },
    { id: 'builder.pdf', title: 'builder-insert-pdf', group: 'pitch', run: does.pdf },
    { id: 'builder.target', title: 'builder-target', group: 'pitch', run: does.target },
    { id: 'builder.anew', title: 'builder-anew', group: 'pitch', run: does.anew },
    { id: 'builder.history', title: 'builder-history', group: 'pitch', run: does.history },
    { id: 'slide.tailor', title: 'builder-tailor', group: 'slide', keys: ['Enter'], when: does.onBoard, run: does.open, palette: 'hidden' },
    {
      id: 'slide.swap',
      title: 'builder-swap',
      group: 'slide',
      keys: ['S'],
      when: () => does.onBoard() && does.swappable(),
      run: does.swap,
      palette: 'hidden',
    },
    {
      id: 'slide.remove',
      title: 'builder-remove',
      group: 'slide',
      keys: ['Delete', 'Backspace'],
      when: movable,
      run: does.remove,
      palette: 'hidden',
    },
    {
      id: 'slide.earlier',
      title: 'builder-earlier',
      group: 'slide',
      keys: ['Alt+ArrowLeft'],
      when: movable,
      run: () => does.move(-1),
      palette: 'hidden',
    },
    {
      id: 'slide.later',
      title: 'builder-later',
      group: 'slide',
      keys: ['Alt+ArrowRight'],
      when: movable,
      run: () => does.move(1),
      palette: 'hidden',
    },
    {
      id: 'slide.row-up',
      title: 'builder-row-up',
      group: 'slide',
      keys: ['Alt+ArrowUp'],
      when: movable,
      run: () => does.moveRow(-1),
      palette: 'hidden',
    },
    {
      id: 'slide.row-down',
      title: 'builder-row-down',
      group: 'slide',
      keys: ['Alt+ArrowDown'],
      when: movable,
      run: () => does.moveRow(1),
      palette: 'hidden',
    },
    { id: 'slide.first', title: 'builder-first', group: 'slide', keys: ['Alt+Home'], when: movable, run: () => does.moveTo('first'), palette: 'hidden' },
    { id: 'slide.last', title: 'builder-last', group: 'slide', keys: ['Alt+End'], when: movable, run: () => does.moveTo('last'), palette: 'hidden' },
  ];
}
