/** Keeps unsaved forms in this window's storage: a reload or a closed window loses no words. */
import { SvelteMap } from 'svelte/reactivity';

/** A form that is not in its file yet. */
export interface Draft<Form = unknown> {
  /** The form as it was left. */
  form: Form;
  /** What the file said when it began. */
  began: Form;
  /** The digest of that file. */
  digest: string;
  /** What it is about, for a list. */
  title: string;
}

/** Kinds of things with forms. */
export type DraftKind = 'slide' | 'fact';

const BEGINNING = 'lodestone-draft';
/** Folders are told apart: the same slide may be open from two copies of a library. */
const nameOf = (folder: string, kind: DraftKind, id: string) => [BEGINNING, folder, kind, id].join('\n');

const kept = new SvelteMap<string, Draft>();
for (let at = 0; at < localStorage.length; at += 1) {
  const name = localStorage.key(at);
  if (!name?.startsWith(BEGINNING)) continue;
  try {
    kept.set(name, JSON.parse(localStorage.getItem(name) ?? '') as Draft);
  } catch {
    // Half a draft is none.
    localStorage.removeItem(name);
  }
}

/** The draft of a slide or fact; `null` without one. */
export function draftOf<Form>(folder: string, kind: DraftKind, id: string): Draft<Form> | null {
  return (kept.get(nameOf(folder, kind, id)) as Draft<Form> | undefined) ?? null;
}

/** Keeps a draft. A full storage loses the copy, not the words on the screen. */
export function keepDraft(folder: string, kind: DraftKind, id: string, draft: Draft): void {
  const name = nameOf(folder, kind, id);
  kept.set(name, draft);
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch (reason) {
    console.warn('the draft is not kept over a reload', reason);
  }
}

/** Forgets a draft: it was saved, or thrown away. */
export function dropDraft(folder: string, kind: DraftKind, id: string): void {
  const name = nameOf(folder, kind, id);
  kept.delete(name);
  localStorage.removeItem(name);
}
