/** Exports and imports tables and translations: an import is shown as a plan, and carried out only after the person has seen it. */
import { host } from '~/host/main';
import type { ImportPlan, TranslationChoice } from '~/host/wire';
import { t } from '~/l10n/l10n.svelte';
import { takeDesk } from '~/windows/main/state/editing.svelte';
import { fail, say } from '~/windows/main/state/toasts.svelte';

/** What comes from outside, and what goes there. */
export class Importing {
  /** What a file would change; `null` when none is looked at. */
  plan = $state.raw<ImportPlan | null>(null);
  /** Whether something is being read or written. */
  busy = $state(false);

  async #during<Answer>(run: () => Promise<Answer>): Promise<Answer | null> {
    this.busy = true;
    try {
      return await run();
    } catch (reason) {
      fail(reason);
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** Saves all facts as a table. */
  async saveTable(): Promise<void> {
    await this.#during(async () => {
      const path = await host.pickPlace('csv', `${t('editor-table-name')}.csv`);
      if (path === null) return;
      await host.call('save_facts_table', { path });
      say(t('editor-table-saved'), { label: t('editor-reveal'), run: () => void host.revealFile(path).catch(fail) });
    });
  }

  /** Looks at a table of facts. */
  async lookAtTable(): Promise<void> {
    await this.#during(async () => {
      const path = await host.pickFile('csv');
      if (path !== null) this.plan = await host.call('look_at_facts', { path });
    });
  }

  /** Saves what is to be translated; without a choice, of the whole library. */
  async saveTranslations(from: string, to: string, choice: TranslationChoice | null): Promise<void> {
    await this.#during(async () => {
      const path = await host.pickPlace('xliff', `${from}-${to}.xlf`);
      if (path === null) return;
      const count = await host.call('save_translations', { from, to, choice, path });
      say(t('editor-translations-saved', { count }));
    });
  }

  /** Looks at translations that came back. */
  async lookAtTranslations(): Promise<void> {
    await this.#during(async () => {
      const path = await host.pickFile('xliff');
      if (path !== null) this.plan = await host.call('look_at_translations', { path });
    });
  }

  /** Writes what the plan says, all of it or nothing. */
  async carryOut(): Promise<void> {
    const plan = this.plan;
    if (!plan) return;
    const overview = await this.#during(() => host.call('carry_out', { token: plan.token }));
    if (!overview) return;
    takeDesk(overview);
    this.plan = null;
    say(t('editor-import-done', { count: plan.changes.length }));
  }

  /** Nothing is written. */
  async drop(): Promise<void> {
    const plan = this.plan;
    this.plan = null;
    if (plan) await host.call('drop_plan', { token: plan.token }).catch(fail);
  }
}
