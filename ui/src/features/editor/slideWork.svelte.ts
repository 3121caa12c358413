/** A slide under the hands of an editor: the form as it stands, what the file says, and the way between the two. */
import { asFailure, host } from '../../host';
import type { EditorSlide, Failure, Remark, SlideForm } from '../../host/wire';
import { write } from '../../state/editing.svelte';
import { fail } from '../../state/toasts.svelte';
import { draftOf, dropDraft, keepDraft } from './drafts.svelte';
import { told } from './form';
import { newest } from './newest';

/** What the program answers when a file changed since it was read. */
export const CONFLICT = 'conflict';

/** One slide. */
export class SlideWork {
  /** What stands in the file; `null` before it was read. */
  slide = $state.raw<EditorSlide | null>(null);
  /** The form as it stands; fields write into it. */
  form = $state<SlideForm | null>(null);
  /** Why it cannot be edited. */
  failure = $state.raw<Failure | null>(null);
  /** What somebody else made of the file meanwhile. */
  theirs = $state.raw<EditorSlide | null>(null);
  /** Whether it is being saved. */
  saving = $state(false);
  /** The drawing, and the language that it speaks. */
  svg = $state.raw('');
  /** Why it cannot be drawn just now. */
  undrawn = $state.raw<Failure | null>(null);
  #seen = $state.raw<{ language: string; remarks: Remark[] } | null>(null);
  #asked = 0;
  #again = false;
  #previews = newest<{ form: SlideForm; language: string }, { svg: string; remarks: Remark[] }>(
    (question) => host.call('editor_preview', question),
    ({ svg, remarks }, { language }) => {
      if (svg) this.svg = svg;
      this.undrawn = null;
      this.#seen = { language, remarks };
    },
    (reason) => (this.undrawn = asFailure(reason)),
  );

  constructor(
    readonly folder: string,
    readonly id: string,
    /** In the order of the library. */
    readonly languages: readonly string[],
  ) {}

  /** Whether the form says something else than the file. */
  changed = $derived.by(() => this.slide !== null && this.form !== null && told(this.form) !== told(this.slide.form));

  /** What there is to mend: of the drawn language as the form stands, of the others as the file stands. */
  remarks = $derived.by<Remark[]>(() => {
    const file = this.slide?.remarks ?? [];
    const seen = this.#seen;
    if (!seen) return file;
    const elsewhere = file.filter(({ field }) => field?.startsWith('text.') && !field.startsWith(`text.${seen.language}.`));
    const all = [...seen.remarks, ...(this.changed ? elsewhere : file)];
    return all.filter((one, at) => all.findIndex((other) => told(other) === told(one)) === at);
  });

  /** Reads the file; a draft that was left takes its place on the screen. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    this.failure = null;
    try {
      const answer = await host.call('editor_slide', { id: this.id });
      if (mine !== this.#asked) return;
      const draft = this.slide ? null : draftOf(this.folder, 'slide', this.id);
      if (draft && draft.digest !== answer.digest) {
        this.#take({ ...answer, digest: draft.digest }, draft.form as SlideForm);
        this.theirs = answer;
      } else this.#take(answer, (draft?.form as SlideForm | undefined) ?? answer.form);
    } catch (reason) {
      if (mine === this.#asked) this.failure = asFailure(reason);
    }
  }

  /** Looks at the file again: somebody changed something in the folder. */
  async refresh(): Promise<void> {
    if (!this.slide || this.saving) return;
    try {
      const answer = await host.call('editor_slide', { id: this.id });
      if (answer.digest === this.slide.digest) this.slide = { ...answer, form: this.slide.form };
      else if (this.changed) this.theirs = answer;
      else this.#take(answer, answer.form);
    } catch (reason) {
      fail(reason);
    }
  }

  /** Writes the form into the file; answers whether it stands there. */
  async save(): Promise<boolean> {
    const { slide, form } = this;
    if (!slide || !form) return false;
    // Somebody who saves again while the last save is on its way means the words that came after it.
    this.#again = this.saving;
    if (this.saving) return false;
    this.saving = true;
    const sent = $state.snapshot(form) as SlideForm;
    try {
      const answer = await write(() => host.call('save_editor_slide', { form: sent, digest: slide.digest }));
      // What was typed while it was on its way stays, and counts as not saved.
      const typed = told(this.form) !== told(sent);
      this.slide = answer;
      if (!typed) this.form = structuredClone(answer.form);
      this.keep();
      return true;
    } catch (reason) {
      const why = asFailure(reason);
      if (why.code === CONFLICT) await this.#meet();
      else fail(reason);
      return false;
    } finally {
      this.saving = false;
      if (this.#again && this.changed && !this.theirs) void this.save();
    }
  }

  async #meet(): Promise<void> {
    try {
      this.theirs = await host.call('editor_slide', { id: this.id });
    } catch (reason) {
      fail(reason);
    }
  }

  /** Back to what the file says; answers what was thrown away. */
  discard(): SlideForm | null {
    if (!this.slide || !this.form) return null;
    const thrown = $state.snapshot(this.form) as SlideForm;
    this.form = structuredClone(this.slide.form);
    return thrown;
  }

  /** Puts a form back that was thrown away. */
  putBack(form: SlideForm): void {
    this.form = form;
  }

  /** Somebody else's file is taken as it is. */
  takeTheirs(): void {
    if (this.theirs) this.#take(this.theirs, this.theirs.form);
  }

  /** The own words stay, over somebody else's file; nothing is written until they are saved. */
  keepMine(): void {
    if (!this.theirs || !this.form) return;
    this.slide = this.theirs;
    this.theirs = null;
  }

  /** Draws the form in a language. */
  draw(language: string, when: 'now' | 'soon'): void {
    if (this.form) this.#previews.want({ form: $state.snapshot(this.form) as SlideForm, language }, when);
  }

  /** Keeps what is not saved over a reload. */
  keep(): void {
    const { slide, form } = this;
    if (!slide || !form) return;
    if (this.changed) keepDraft(this.folder, 'slide', this.id, { form: $state.snapshot(form), digest: slide.digest, title: this.title });
    else dropDraft(this.folder, 'slide', this.id);
  }

  /** Its title in the first language that has one. */
  get title(): string {
    for (const language of this.languages) {
      const entry = this.form?.text[language]?.title;
      if (entry?.kind === 'text' && entry.text) return entry.text;
    }
    return this.id;
  }

  /** Nobody looks any more. */
  end(): void {
    this.#previews.end();
  }

  #take(slide: EditorSlide, form: SlideForm): void {
    this.slide = slide;
    this.form = structuredClone($state.snapshot(form) as SlideForm);
    this.theirs = null;
  }
}
