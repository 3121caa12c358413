/** Turns the file's names of fields into languages and notes, for the differences of a slide. */
import { languageName, t } from '~/l10n/l10n.svelte';

/** `text.en.title: …` and `notes.en: …`, as the comparison writes them. */
const LINE = /^(text|notes)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?:\.[^:]*)?: (.*)$/;

/** Every line of what differs. */
export function linesOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, part, tag, words] = LINE.exec(line) ?? [];
      if ((part !== 'text' && part !== 'notes') || !tag || !words) return line;
      return t(`publish-line-${part}`, { language: languageName(tag), words });
    });
}
