/** Follows the state of the library. After a new release, screens load again and stay where they are. */
import { host } from '~/host/main';
import type { ContentStatus } from '~/host/wire';
import { day, t } from '~/l10n/l10n.svelte';
import { pitchWork } from './pitchWork.svelte';
import { go, route } from './router.svelte';
import { refresh } from './session.svelte';
import { fail, say } from './toasts.svelte';

let status = $state.raw<ContentStatus | null>(null);
let version = $state('');

async function renew(now: ContentStatus): Promise<void> {
  try {
    await refresh();
    await pitchWork.reload();
  } catch (reason) {
    fail(reason);
  }
  const look = { label: t('content-look'), run: () => go({ screen: 'updates' }) };
  say(t('content-taken', { day: day(now.date) }), route().screen === 'updates' ? null : look);
}

function take(now: ContentStatus): void {
  const before = version;
  status = now;
  // At once: the answer of a command and the event that tells of it come together.
  version = now.version;
  if (before && before !== now.version) void renew(now);
}

export const content = {
  /** The status; `null` before the first answer. */
  get status(): ContentStatus | null {
    return status;
  },
  /** Names what is open. What was asked of the library is asked again when this changes. */
  get version(): string {
    return version;
  },
  /** Takes what a command answered. */
  take,
};

/** Asks for the status of the content, and listens to changes from then on. */
export function followContent(): () => void {
  const end = host.onContent(take);
  host.call('content_status', {}).then(take, fail);
  return end;
}

/** Asks again: its words come in the language of the interface. */
export function askAgain(): void {
  host.call('content_status', {}).then(take, fail);
}
