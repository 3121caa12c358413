/** A fact under the hands of an editor: the form as it stands, what the file says, and the way between the two. */
import { asFailure, host } from '../../host';
import type { EditorFact, FactForm, Failure } from '../../host/wire';
import { write } from '../../state/editing.svelte';
import { fail } from '../../state/toasts.svelte';
import { draftOf, dropDraft, keepDraft } from './drafts.svelte';
import { told } from './form';
import { CONFLICT } from './slideWork.svelte';

/** One fact. */
export class FactWork {
  /** What stands in the file; `null` before it was read. */
  fact = $state.raw<EditorFact | null>(null);
  /** The form as it stands; fields write into it. */
  form = $state<FactForm | null>(null);
  /** Why it cannot be edited. */
  failure = $state.raw<Failure | null>(null);
  /** Why the last save was refused: words beside the form, since they name what to mend. */
  refused = $state.raw<Failure | null>(null);
  /** What somebody else made of the file meanwhile. */
  theirs = $state.raw<EditorFact | null>(null);
  /** Whether it is being saved. */
  saving = $state(false);
  #asked = 0;
  #again = false;

  constructor(
    readonly folder: string,
    readonly id: string,
    /** In the order of the library. */
    readonly languages: readonly string[],
  ) {}

  /** Whether the form says something else than the file. */
  changed = $derived.by(() => this.fact !== null && this.form !== null && told(this.form) !== told(this.fact.form));

  /** Its name in a list. */
  get title(): string {
    const label = this.form?.label ?? {};
    return this.languages.map((language) => label[language]).find(Boolean) ?? this.id;
  }

  /** Reads the file; a draft that was left takes its place on the screen. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    this.failure = null;
    try {
      const answer = await host.call('editor_fact', { id: this.id });
      if (mine !== this.#asked) return;
      const draft = this.fact ? null : draftOf(this.folder, 'fact', this.id);
      if (draft && draft.digest !== answer.digest) {
        this.#take({ ...answer, digest: draft.digest }, draft.form as FactForm);
        this.theirs = told(draft.form) === told(answer.form) ? null : answer;
      } else this.#take(answer, (draft?.form as FactForm | undefined) ?? answer.form);
    } catch (reason) {
      if (mine === this.#asked) this.failure = asFailure(reason);
    }
  }

  /** Looks at the file again. Another fact of the same file may have changed: that is no conflict. */
  async refresh(): Promise<void> {
    if (!this.fact || this.saving) return;
    try {
      this.#meet(await host.call('editor_fact', { id: this.id }));
    } catch (reason) {
      fail(reason);
    }
  }

  #meet(answer: EditorFact): void {
    if (!this.fact || !this.changed) return this.#take(answer, answer.form);
    if (told(answer.form) === told(this.fact.form)) this.fact = answer;
    else this.theirs = answer;
  }

  /** Writes the form into the file; answers whether it stands there. */
  async save(): Promise<boolean> {
    const { fact, form } = this;
    if (!fact || !form) return false;
    // Somebody who saves again while the last save is on its way means the words that came after it.
    this.#again = this.saving;
    if (this.saving) return false;
    this.saving = true;
    this.refused = null;
    const sent = $state.snapshot(form) as FactForm;
    try {
      const answer = await write(() => host.call('save_editor_fact', { form: sent, digest: fact.digest }));
      const typed = told(this.form) !== told(sent);
      this.fact = answer;
      if (!typed) this.form = structuredClone(answer.form);
      this.keep();
      return true;
    } catch (reason) {
      const why = asFailure(reason);
      if (why.code === CONFLICT) await this.#conflict();
      else this.refused = why;
      return false;
    } finally {
      this.saving = false;
      if (this.#again && this.changed && !this.theirs) void this.save();
    }
  }

  /** Facts of a facility share a file: when only a neighbour changed, nothing stands against these words. */
  async #conflict(): Promise<void> {
    try {
      const answer = await host.call('editor_fact', { id: this.id });
      if (this.fact && told(answer.form) === told(this.fact.form)) {
        this.fact = answer;
        this.saving = false;
        await this.save();
      } else this.theirs = answer;
    } catch (reason) {
      fail(reason);
    }
  }

  /** Back to what the file says; answers what was thrown away. */
  discard(): FactForm | null {
    if (!this.fact || !this.form) return null;
    const thrown = $state.snapshot(this.form) as FactForm;
    this.form = structuredClone(this.fact.form);
    this.refused = null;
    return thrown;
  }

  /** Puts a form back that was thrown away. */
  putBack(form: FactForm): void {
    this.form = form;
  }

  /** Somebody else's file is taken as it is. */
  takeTheirs(): void {
    if (this.theirs) this.#take(this.theirs, this.theirs.form);
  }

  /** The own words stay, over somebody else's file; nothing is written until they are saved. */
  keepMine(): void {
    if (!this.theirs) return;
    this.fact = this.theirs;
    this.theirs = null;
  }

  /** Keeps what is not saved over a reload. */
  keep(): void {
    const { fact, form } = this;
    if (!fact || !form) return;
    if (this.changed) keepDraft(this.folder, 'fact', this.id, { form: $state.snapshot(form), digest: fact.digest, title: this.title });
    else dropDraft(this.folder, 'fact', this.id);
  }

  #take(fact: EditorFact, form: FactForm): void {
    this.fact = fact;
    this.form = structuredClone($state.snapshot(form) as FactForm);
    this.theirs = null;
    this.refused = null;
  }
}
