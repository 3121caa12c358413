/** Keeps a form that is being edited and the state of its file, and saves the form. */
import { asFailure } from '~/host/failure';
import type { Failure, Remark, Retirement } from '~/host/wire';
import { write } from '~/windows/main/state/editing.svelte';
import { draftOf, dropDraft, keepDraft, type DraftKind } from '../drafts.svelte';
import { asJson } from './form';

/** What the program answers when a file changed since it was read. */
const CONFLICT = 'conflict';
/** A program that writes the file again and again must not keep a save going round for ever. */
const MOST_TRIES = 5;

/** What is read of a file, whatever its form is about. */
export interface FormFile<Form> {
  form: Form;
  /** Its place in the folder. */
  file: string;
  digest: string;
  remarks: Remark[];
  retired: Retirement | null;
}

/** One slide or fact; `Form` is what is filled in, `File` what stands on the disk. */
export abstract class FormWork<Form extends object, File extends FormFile<Form>> {
  /** What stands in the file; `null` before it was read. */
  file = $state.raw<File | null>(null);
  /** The form as it stands; fields write into it. */
  form = $state<Form | null>(null);
  /** Why it cannot be edited. */
  failure = $state.raw<Failure | null>(null);
  /** Why the file was not read or written: shown beside the form, since it names what to correct. */
  refused = $state.raw<Failure | null>(null);
  /** What somebody else made of the file meanwhile. */
  theirs = $state.raw<File | null>(null);
  /** Whether it is being saved. */
  saving = $state(false);
  #asked = 0;
  #saves = 0;
  #again = false;
  #running: Promise<boolean> | null = null;

  constructor(
    readonly folder: string,
    readonly id: string,
    /** In the order of the library. */
    readonly languages: readonly string[],
  ) {}

  abstract readonly kind: DraftKind;

  /** Its name in a list. */
  abstract get title(): string;

  /** Asks for what stands in the file. */
  protected abstract read(): Promise<File>;

  /** Writes a form into the file that has this digest. */
  protected abstract put(form: Form, digest: string): Promise<File>;

  /** Whether the form says something else than the file. */
  changed = $derived.by(() => this.file !== null && this.form !== null && asJson(this.form) !== asJson(this.file.form));

  /** Reads the file; a draft that was left replaces it on the screen. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    this.failure = null;
    try {
      const answer = await this.read();
      if (mine !== this.#asked) return;
      const draft = draftOf<Form>(this.folder, this.kind, this.id);
      if (!draft) return this.#take(answer);
      this.#take({ ...answer, form: draft.began, digest: draft.digest }, draft.form);
      this.#meet(answer);
    } catch (reason) {
      if (mine === this.#asked) this.failure = asFailure(reason);
    }
  }

  /** Looks at the file again: somebody changed something in the folder. */
  async refresh(): Promise<void> {
    const mine = ++this.#asked;
    try {
      for (;;) {
        while (this.#running) await this.#running;
        const saves = this.#saves;
        const answer = await this.read();
        if (mine !== this.#asked) return;
        // What was read before a save has begun may be older than what it wrote.
        if (saves !== this.#saves) continue;
        this.refused = null;
        return this.#meet(answer);
      }
    } catch (reason) {
      if (mine === this.#asked) this.refused = asFailure(reason);
    }
  }

  /** Writes the form into the file; answers whether it stands there. */
  save(): Promise<boolean> {
    // Somebody who saves again while the last save is on its way means the words that came after it.
    this.#again = this.#running !== null;
    this.#running ??= this.#save().finally(() => {
      this.#running = null;
      this.saving = false;
    });
    return this.#running;
  }

  async #save(): Promise<boolean> {
    this.saving = true;
    let stands: boolean;
    do {
      this.#again = false;
      stands = await this.#write();
    } while (this.#again && this.changed && !this.theirs);
    return stands;
  }

  async #write(): Promise<boolean> {
    this.#saves += 1;
    this.refused = null;
    for (let tries = 1; this.file && this.form; tries += 1) {
      const { digest } = this.file;
      const sent = $state.snapshot(this.form) as Form;
      try {
        const answer = await write(() => this.put(sent, digest));
        // What was typed while it was on its way stays, and counts as not saved.
        const typed = asJson(this.form) !== asJson(sent);
        this.#take(answer, typed ? this.form : answer.form);
        return true;
      } catch (reason) {
        const why = asFailure(reason);
        if (why.code !== CONFLICT || tries === MOST_TRIES) {
          this.refused = why;
          return false;
        }
      }
      try {
        this.#meet(await this.read());
      } catch (reason) {
        this.refused = asFailure(reason);
        return false;
      }
      if (this.theirs) return false;
      if (!this.changed) return true;
    }
    return false;
  }

  /** Only words that stand against these words are a conflict: other facts share the file, and two may have one thought. */
  #meet(answer: File): void {
    const { file, form } = this;
    if (!file || !form) return;
    const now = asJson(answer.form);
    if (now === asJson(file.form) || now === asJson(form)) this.#take(answer, form);
    else if (!this.changed) this.#take(answer);
    else this.theirs = answer;
  }

  /** Back to what the file says; answers the way to take that back. */
  discard(): (() => void) | null {
    const { file, theirs } = this;
    if (!file || !this.form) return null;
    const thrown = $state.snapshot(this.form) as Form;
    const instead = theirs ?? file;
    this.#take(instead);
    return () => {
      // With the words comes the question that they had not answered.
      if (this.file === instead) {
        this.file = file;
        this.theirs = theirs;
      }
      this.putBack(thrown);
    };
  }

  /** Puts a form back as it was; the words are kept even when nobody looks at it any more. */
  putBack(form: Form): void {
    this.form = form;
    this.keep();
  }

  /** Somebody else's file is taken as it is. */
  takeTheirs(): void {
    if (this.theirs) this.#take(this.theirs);
  }

  /** The own words stay, over somebody else's file; nothing is written until they are saved. */
  keepMine(): void {
    if (this.theirs && this.form) this.#take(this.theirs, this.form);
  }

  /** Keeps what is not saved over a reload. */
  keep(): void {
    const { file, form } = this;
    if (!file || !form) return;
    if (!this.changed) return dropDraft(this.folder, this.kind, this.id);
    const draft = { form: $state.snapshot(form), began: file.form, digest: file.digest, title: this.title };
    keepDraft(this.folder, this.kind, this.id, draft);
  }

  /** The file as it is from now on, and what the form says over it; a form that stays keeps its rows and their carets. */
  #take(file: File, form: Form = file.form): void {
    this.file = file;
    if (asJson(form) !== asJson(this.form)) this.form = structuredClone(form);
    this.theirs = null;
    this.refused = null;
    this.keep();
  }
}
