/** Registers everything that a person can do by key or by name, in one list for buttons, palette, shortcuts and keys. */
import { untrack } from 'svelte';
import type { PlainKey } from '~/l10n/key';
import { t } from '~/l10n/l10n.svelte';
import { MAC, matches, readable, type Keys } from './keys';

/** The group of an action in the list of shortcuts. */
export type Group = 'go' | 'pitch' | 'slide' | 'library' | 'program';

/** Something that a person can do. */
export interface Action {
  /** Its name in code: `pitch.undo`. */
  id: string;
  /** Key of its title in locales. */
  title: PlainKey;
  /** Its title in words, where it says more than the key: what would be undone. */
  words?: () => string;
  /** Its group in the list. */
  group: Group;
  /** Keys that run it; the first is shown. */
  keys?: Keys[];
  /** Whether it can be done now; always, when left out. */
  when?: () => boolean;
  /** Does it. */
  run: () => void;
  /** `hidden` keeps it out of the palette: it needs something under the hand, such as a slide in focus. */
  palette?: 'shown' | 'hidden';
}

let registered = $state.raw<Action[]>([]);

/** Adds actions for as long as a screen is there: `$effect(() => register([…]))`. */
export function register(actions: Action[]): () => void {
  // Runs inside effects: reading the list with tracking would run them again for ever.
  const before = untracked();
  registered = [...before, ...actions];
  return () => {
    registered = untracked().filter((action) => !actions.includes(action));
  };
}

function untracked(): Action[] {
  return untrack(() => registered);
}

/** All actions, the last added first: a screen's own come before the shell's. */
export function actions(): Action[] {
  return registered.toReversed();
}

/** Whether an action can be done now. */
export function possible(action: Action): boolean {
  return action.when?.() ?? true;
}

/** What an action is called. */
export function titleOf(action: Action): string {
  return action.words?.() ?? t(action.title);
}

/** The action with an id, for buttons. */
export function action(id: string): Action | null {
  return registered.findLast((one) => one.id === id) ?? null;
}

/** Runs an action by id when it is possible. */
export function run(id: string): void {
  const found = action(id);
  if (found && possible(found)) found.run();
}

/** The keys of an action as a person reads them: `Ctrl+K`, `⌘K`. Empty when it has none. */
export function keysOf(id: string): string {
  const first = action(id)?.keys?.[0];
  return first ? readable(first) : '';
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Runs the action whose keys were pressed. The shell listens with it. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const field = inField(event.target);
  for (const one of actions()) {
    const keys = one.keys?.find((keys) => matches(keys, event));
    if (!keys || (field && belongsToField(event)) || !possible(one)) continue;
    event.preventDefault();
    one.run();
    return;
  }
}

/** In a field, plain keys write, and undo, redo and the clipboard are the field's own. */
function belongsToField(event: KeyboardEvent): boolean {
  if (event.key === 'Escape' || /^F\d/.test(event.key)) return false;
  const mod = MAC ? event.metaKey : event.ctrlKey;
  if (!mod && !event.altKey) return true;
  return ['a', 'c', 'v', 'x', 'y', 'z', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'backspace', 'delete', 'home', 'end'].includes(
    event.key.toLowerCase(),
  ) && mod;
}
