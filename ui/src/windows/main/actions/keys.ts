/** Parses key combinations, recognises them when pressed, and formats them for people. */

/** `Mod+K`, `Shift+Mod+Z`, `Alt+ArrowLeft`, `?`, `Delete`. `Mod` is ⌘ on macOS and Ctrl elsewhere. */
export type Keys = string;

/** Whether this is macOS, whose keys differ. */
export const MAC = navigator.userAgent.includes('Mac');

/** Whether a key event is this combination. */
export function matches(keys: Keys, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.pop() || '+';
  const mod = MAC ? event.metaKey : event.ctrlKey;
  const other = MAC ? event.ctrlKey : event.metaKey;
  if (other || mod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false;
  // Signs such as ? need Shift on some keyboards and not on others: only letters and named keys ask for it.
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!sign && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': '␣',
};
const MAC_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌦' };
const PC_NAMES: Record<string, string> = { Mod: 'Ctrl' };

/** The order in which modifiers are read out. */
const ORDER = MAC ? ['Alt', 'Shift', 'Mod'] : ['Mod', 'Alt', 'Shift'];

/** The parts of a combination as a keyboard labels them. */
export function caps(keys: Keys): string[] {
  const parts = keys.split('+');
  const modifiers = ORDER.filter((modifier) => parts.includes(modifier));
  const rest = parts.filter((part) => !ORDER.includes(part));
  return [...modifiers, ...rest].map((part) => (MAC ? MAC_SIGNS[part] : PC_NAMES[part]) ?? SIGNS[part] ?? part);
}

/** A combination on one line. */
export function readable(keys: Keys): string {
  return caps(keys).join(MAC ? '' : '+');
}
