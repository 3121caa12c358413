/** Counts the characters of a text as it appears on a slide: references filled in, marks left out. The program's count decides. */
import type { EditorOverview } from '~/host/wire';

const REFERENCE = /\{(fact|value|as-of):([^}|]+)\}/g;
const MERGE = /\{(?:company|industry|event|sender)(?:\|([^}]*))?\}/g;
/** Stands in for a merge field that has no words of its own: about as long as “your company”. */
const NEUTRAL = 'x'.repeat(12);

/** Values of facts by id, as they stand on a slide. */
export function valuesOf(overview: EditorOverview | null): Map<string, { display: string; asOf: string }> {
  return new Map(overview?.facts.map(({ card }) => [card.id, card]) ?? []);
}

/** Characters of a text on the slide. */
export function characters(text: string, values: Map<string, { display: string; asOf: string }>): number {
  const read = text
    .replace(REFERENCE, (whole, kind: string, id: string) => {
      const fact = values.get(id);
      return (kind === 'as-of' ? fact?.asOf : fact?.display) ?? whole;
    })
    .replace(MERGE, (_, own: string | undefined) => own ?? NEUTRAL)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+|~|\^/g, '');
  return [...read].length;
}
