/** Keeps the form of a fact that is being edited. */
import { host } from '~/host/main';
import type { EditorFact, FactForm } from '~/host/wire';
import { FormWork } from './formWork.svelte';

/** One fact. Facts of a facility share a file. */
export class FactWork extends FormWork<FactForm, EditorFact> {
  readonly kind = 'fact';

  get title(): string {
    const label = this.form?.label ?? {};
    return this.languages.map((language) => label[language]).find(Boolean) ?? this.id;
  }

  protected read(): Promise<EditorFact> {
    return host.call('editor_fact', { id: this.id });
  }

  protected put(form: FactForm, digest: string): Promise<EditorFact> {
    return host.call('save_editor_fact', { form, digest });
  }
}
