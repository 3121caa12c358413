/** What holds for the whole window: the library in use and what the person has set. */
import { asFailure, host } from '../host';
import type { Appearance, Failure, Settings, Start } from '../host/wire';
import { setLanguage } from '../l10n/l10n.svelte';
import { fail } from './toasts.svelte';

let start = $state.raw<Start | null>(null);
let failure = $state.raw<Failure | null>(null);
let painted = false;

function look(appearance: Appearance): void {
  const root = document.documentElement;
  if (appearance === 'system') delete root.dataset.theme;
  else root.dataset.theme = appearance;
}

function take(settings: Settings): void {
  setLanguage(settings.interfaceLanguage);
  look(settings.appearance);
}

/** Asks the program what a window needs first. */
export async function open(): Promise<void> {
  failure = null;
  try {
    const answer = await host.call('start', {});
    take(answer.settings);
    start = answer;
  } catch (reason) {
    failure = asFailure(reason);
  }
}

export const session = {
  /** Whether the program has answered. Nothing below may be read before. */
  get open(): boolean {
    return start !== null;
  },
  /** Why the program did not start. */
  get failure(): Failure | null {
    return failure;
  },
  /** What the program said at start. The shell draws screens only after that. */
  get start(): Start {
    if (!start) throw new Error('the session is not open yet');
    return start;
  },
  /** What the person has set. */
  get settings(): Settings {
    return this.start.settings;
  },
  /** The library in use. */
  get library() {
    return this.start.library;
  },
};

/** Changes what the person has set; screens see it at once, and the truth when the answer comes. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  if (!start) return;
  const before = start;
  const settings = { ...before.settings, ...change };
  take(settings);
  start = { ...before, settings };
  try {
    const now = await host.call('change_settings', { settings });
    start = { ...start, settings: now };
    // Topics and stages are named in the language of the interface.
    if (now.interfaceLanguage !== before.settings.interfaceLanguage) await open();
  } catch (reason) {
    take(before.settings);
    start = before;
    fail(reason);
  }
}

/** Puts away what happened at start. */
export function dismissNotice(code: string): void {
  if (start) start = { ...start, notices: start.notices.filter((notice) => notice.code !== code) };
}

/** Tells the program, once, that something useful is on screen. A screen calls it when its first data is drawn. */
export function firstPaint(): void {
  if (painted) return;
  painted = true;
  // A window that is not shown yet paints nothing: it waits for this call, and a frame would wait for it.
  if (document.hidden) host.ready();
  else requestAnimationFrame(() => requestAnimationFrame(() => host.ready()));
}
