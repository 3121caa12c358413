/** Keeps what the whole window needs: the library in use and the person's settings. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { Appearance, Failure, Settings, BootstrapData } from '~/host/wire';
import { setLanguage } from '~/l10n/l10n.svelte';
import { fail } from './toasts.svelte';

let data = $state.raw<BootstrapData | null>(null);
let failure = $state.raw<Failure | null>(null);
let painted = false;
/** The language in which the program named topics and stages. */
let spoken = '';

function look(appearance: Appearance): void {
  const root = document.documentElement;
  if (appearance === 'system') delete root.dataset.theme;
  else root.dataset.theme = appearance;
}

function take(settings: Settings): void {
  setLanguage(settings.interfaceLanguage);
  look(settings.appearance);
}

function greet(answer: BootstrapData): void {
  take(answer.settings);
  data = answer;
  spoken = answer.settings.interfaceLanguage;
}

/** Asks the program what a window needs first. */
export async function open(): Promise<void> {
  failure = null;
  try {
    greet(await host.call('bootstrap', {}));
  } catch (reason) {
    failure = asFailure(reason);
  }
}

export const session = {
  /** Whether the program has answered. Nothing below may be read before. */
  get open(): boolean {
    return data !== null;
  },
  /** Why the program did not data. */
  get failure(): Failure | null {
    return failure;
  },
  /** What the program said at data. The shell draws screens only after that. */
  get data(): BootstrapData {
    if (!data) throw new Error('the session is not open yet');
    return data;
  },
  /** What the person has set. */
  get settings(): Settings {
    return this.data.settings;
  },
  /** The library in use. */
  get library() {
    return this.data.library;
  },
};

/** Changes on their way, one after the other: the program would take two that come at once in either order. */
let saving: Promise<void> = Promise.resolve();
let asked = 0;

/** Changes what the person has set; screens see it at once, and the truth when the answer comes. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  if (!data) return;
  const settings = { ...data.settings, ...change };
  take(settings);
  data = { ...data, settings };
  asked += 1;
  const number = asked;
  saving = saving.then(() => save(settings, () => number === asked));
  await saving;
}

/** An answer counts only while nothing was changed after it was asked for: it would take the later change back. */
async function save(settings: Settings, isLast: () => boolean): Promise<void> {
  try {
    const now = await host.call('change_settings', { settings });
    if (data && isLast()) data = { ...data, settings: now };
    if (settings.interfaceLanguage === spoken) return;
  } catch (reason) {
    fail(reason);
  }
  try {
    // Topics and stages are named in the language of the interface; and what was not saved is as it was.
    const answer = await host.call('bootstrap', {});
    if (!data || !isLast()) return;
    const unread = new Set(data.notices.map(({ code }) => code));
    greet({ ...answer, notices: answer.notices.filter(({ code }) => unread.has(code)) });
  } catch (reason) {
    fail(reason);
  }
}

/** Asks again what the program said at data: the library is another by now. What was put away stays away. */
export async function refresh(): Promise<void> {
  const answer = await host.call('bootstrap', {});
  const unread = new Set(data?.notices.map(({ code }) => code));
  greet({ ...answer, notices: answer.notices.filter(({ code }) => unread.has(code)) });
}

/** Puts away what happened at data. */
export function dismissNotice(code: string): void {
  if (data) data = { ...data, notices: data.notices.filter((notice) => notice.code !== code) };
}

/** Tells the program, once, that something useful is on screen. A screen calls it when its first data is drawn. */
export function firstPaint(): void {
  if (painted) return;
  painted = true;
  // A window that is not shown yet paints nothing: it waits for this call, and a frame would wait for it.
  if (document.hidden) host.ready();
  else requestAnimationFrame(() => requestAnimationFrame(() => host.ready()));
}
