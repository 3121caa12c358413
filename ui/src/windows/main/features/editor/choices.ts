/** Finds the facts, slides and names that an editor's fields offer, by words in names and ids. */
import type { EditorOverview } from '~/host/wire';

/** Something that a combobox can choose. */
export interface Option {
  id: string;
  label: string;
  detail?: string;
}

/** The most that a list shows; more words bring the rest nearer. */
const MOST = 40;

/** Ids with their names. */
export type Named = readonly [id: string, name: string];

const fits = (query: string, ...texts: string[]) => {
  const all = texts.join(' ').toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** What fits the words. */
export function find(options: readonly Option[], query: string): Option[] {
  return options.filter(({ id, label, detail }) => fits(query, id, label, detail ?? '')).slice(0, MOST);
}

/** Names as options; the id beside them where names could be alike. */
export function named(pairs: readonly Named[]): Option[] {
  return pairs.map(([id, name]) => (name && name !== id ? { id, label: name, detail: id } : { id, label: id }));
}

/** Facts as options: the value first, since that is what somebody looks for. */
export function factOptions(overview: EditorOverview): Option[] {
  return overview.facts.map(({ card }) => ({ id: card.id, label: `${card.display} · ${card.label}`, detail: `${card.facilityName} · ${card.id}` }));
}

/** Slides as options, without one of them. */
export function slideOptions(overview: EditorOverview, without = ''): Option[] {
  return overview.slides.filter(({ id, retired }) => id !== without && !retired).map(({ id, title }) => ({ id, label: title, detail: id }));
}

/** What is chosen, in the order of the ids; an id that nothing has keeps its place, for somebody to see it. */
export function chosen(options: readonly Option[], ids: readonly string[]): Option[] {
  const known = new Map(options.map((option) => [option.id, option]));
  return ids.filter(Boolean).map((id) => known.get(id) ?? { id, label: id });
}
