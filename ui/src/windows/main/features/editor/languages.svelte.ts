/** Keeps the language of the second column from one form to the next. */
import type { EditorOverview } from '~/host/wire';
import { languageName } from '~/l10n/l10n.svelte';

/** The name of a language where it stands by itself: with a capital, also in languages that write it without one. */
export function heading(tag: string): string {
  const name = languageName(tag);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

let chosen = $state<string | null>(null);

export const secondLanguage = {
  /** The language beside the source language; '' in a library of one. */
  of(overview: EditorOverview): string {
    const others = overview.languages.slice(1);
    return others.find((language) => language === chosen) ?? others[0] ?? '';
  },
  /** Puts a language there. */
  choose(language: string): void {
    chosen = language;
  },
};
