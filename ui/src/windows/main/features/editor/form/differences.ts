/** Lists where two forms of the same thing differ, in words that can be read and copied. */
import type { EditorSlide, FactForm, SlideForm } from '~/host/wire';
import { asJson } from './form';

/** A place and what stands there. */
export interface Difference {
  place: string;
  mine: string;
  theirs: string;
}

/** A form as it goes into a list: every text under its path. */
type Form = SlideForm | FactForm | EditorSlide['form'];

/** Names that only say of which sort an entry is. */
const SORTS = ['kind'];

function leaves(value: unknown, path: string[], into: Map<string, string>): void {
  if (value === null || value === undefined || value === '') return;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    into.set(path.join('.'), value.join(', '));
  } else if (typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) {
      if (SORTS.includes(name)) continue;
      // `text` inside an entry adds nothing to where it stands.
      const step = ['text', 'ids', 'records', 'groups'].includes(name) && path.length > 1 ? [] : [Number.isNaN(Number(name)) ? name : String(Number(name) + 1)];
      leaves(part, [...path, ...step], into);
    }
  } else into.set(path.join('.'), String(value));
}

function read(form: Form): Map<string, string> {
  const into = new Map<string, string>();
  leaves(form, [], into);
  return into;
}

/** Where two forms differ. */
export function differences(mine: Form, theirs: Form): Difference[] {
  if (asJson(mine) === asJson(theirs)) return [];
  const [one, other] = [read(mine), read(theirs)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((place) => one.get(place) !== other.get(place))
    .map((place) => ({ place, mine: one.get(place) ?? '', theirs: other.get(place) ?? '' }));
}

/** A form as text for the clipboard. */
export function asText(form: Form): string {
  return [...read(form)].map(([place, words]) => `${place}: ${words}`).join('\n');
}
