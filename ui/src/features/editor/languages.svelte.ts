/** The language in the second column: it stays from one form to the next. */
import type { EditorDesk } from '../../host/wire';

let chosen = $state<string | null>(null);

export const tongues = {
  /** The language beside the source language; '' in a library of one. */
  beside(desk: EditorDesk): string {
    const others = desk.languages.slice(1);
    return others.find((language) => language === chosen) ?? others[0] ?? '';
  },
  /** Puts a language there. */
  choose(language: string): void {
    chosen = language;
  },
};
