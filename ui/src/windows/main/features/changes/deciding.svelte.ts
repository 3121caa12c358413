/** Keeps the open decisions about the pitch in work, and the one that is looked at. */
import { host } from '~/host/main';
import type { Decision, Update, Updates } from '~/host/wire';
import { t } from '~/l10n/l10n.svelte';
import { pitchWork } from '~/windows/main/state/pitchWork.svelte';
import { fail, say } from '~/windows/main/state/toasts.svelte';

let found = $state.raw<Updates | null>(null);
let key = $state('');
let busy = $state(false);
let asked = 0;

export const deciding = {
  /** Everything that was found; `null` while it is looked for. */
  get found(): Updates | null {
    return found;
  },
  /** The slide that is looked at. */
  get current(): Update | null {
    return found?.updates.find((update) => update.key === key) ?? found?.updates[0] ?? null;
  },
  /** Whether a decision is being carried out. */
  get busy(): boolean {
    return busy;
  },
  /** Looks at a slide. */
  look(wanted: string): void {
    key = wanted;
  },
  /** Moves from the slide that is shown by a number of slides; returns whether there was one. */
  move(by: 1 | -1): void {
    const updates = found?.updates ?? [];
    const next = updates[updates.findIndex((update) => update === deciding.current) + by];
    if (next) key = next.key;
  },
  /** Asks what there is. */
  async load(pitch: string): Promise<void> {
    const mine = ++asked;
    try {
      const answer = await host.call('updates', { pitch });
      if (mine === asked) found = answer;
    } catch (reason) {
      if (mine === asked) fail(reason);
    }
  },
  /** Forgets what another pitch had. */
  clear(): void {
    asked++;
    found = null;
    key = '';
  },
  /** Carries out one decision for some slides, as one step. */
  async decide(pitch: string, updates: Update[], decision: Decision): Promise<void> {
    if (busy || updates.length === 0) return;
    busy = true;
    const all = found?.updates ?? [];
    const last = all.findIndex((update) => update.key === updates.at(-1)?.key);
    const next = all.slice(last + 1).find((update) => !updates.includes(update)) ?? all.find((update) => !updates.includes(update));
    try {
      await pitchWork.settled();
      const choices = updates.map((update) => ({ key: update.key, decision }));
      pitchWork.take(await host.call('decide', { pitch, choices }));
      key = next?.key ?? '';
      await deciding.load(pitch);
      say(t(`changes-done-${decision}`, { count: updates.length }), { label: t('action-undo'), run: () => void pitchWork.undo() });
    } catch (reason) {
      fail(reason);
    } finally {
      busy = false;
    }
  },
  /** Keeps the pitch as it is until the end of a day, or lets it follow again. */
  async freeze(pitch: string, until: string | null): Promise<boolean> {
    try {
      await pitchWork.settled();
      pitchWork.take(await host.call('freeze_pitch', { pitch, until }));
      await deciding.load(pitch);
      return true;
    } catch (reason) {
      fail(reason);
      return false;
    }
  },
};
