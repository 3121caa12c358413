/** Keeps the form of a slide that is being edited, and its preview. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { EditorPreview, EditorSlide, Failure, Remark, SlideForm } from '~/host/wire';
import { asJson } from './form';
import { FormWork } from './formWork.svelte';
import { newest } from './newest';

/** One slide. */
export class SlideWork extends FormWork<SlideForm, EditorSlide> {
  readonly kind = 'slide';
  /** Path of its picture; empty before it was drawn. */
  picture = $state.raw('');
  /** Why it cannot be drawn just now. */
  undrawn = $state.raw<Failure | null>(null);
  #seen = $state.raw<{ language: string; remarks: Remark[] } | null>(null);
  #previews = newest<{ form: SlideForm; language: string }, EditorPreview>(
    (question) => host.call('editor_preview', question),
    ({ picture, remarks }, { language }) => {
      // What cannot be drawn leaves the picture before.
      if (picture) this.picture = picture;
      this.undrawn = null;
      this.#seen = { language, remarks };
    },
    (reason) => (this.undrawn = asFailure(reason)),
  );

  /** Findings to correct: of the drawn language as the form stands, of the others as the file stands. */
  remarks = $derived.by<Remark[]>(() => {
    const file = this.file?.remarks ?? [];
    const seen = this.#seen;
    if (!seen) return file;
    const elsewhere = file.filter(({ field }) => field?.startsWith('text.') && !field.startsWith(`text.${seen.language}.`));
    const all = [...seen.remarks, ...(this.changed ? elsewhere : file)];
    return all.filter((one, at) => all.findIndex((other) => asJson(other) === asJson(one)) === at);
  });

  /** Its title in the first language that has one. */
  get title(): string {
    for (const language of this.languages) {
      const entry = this.form?.text[language]?.title;
      if (entry?.kind === 'text' && entry.text) return entry.text;
    }
    return this.id;
  }

  protected read(): Promise<EditorSlide> {
    return host.call('editor_slide', { id: this.id });
  }

  protected put(form: SlideForm, digest: string): Promise<EditorSlide> {
    return host.call('save_editor_slide', { form, digest });
  }

  /** Draws the form in a language. */
  draw(language: string, when: 'now' | 'soon'): void {
    if (this.form) this.#previews.want({ form: $state.snapshot(this.form) as SlideForm, language }, when);
  }

  /** Nobody looks any more. */
  end(): void {
    this.#previews.end();
  }
}
