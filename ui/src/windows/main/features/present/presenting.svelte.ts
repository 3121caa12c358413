/** Runs a presentation from the main window: starts it, follows the drawing of its slides, and loads its record at the end. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { NewPresentation, PresentationRecord } from '~/host/wire';
import { fail } from '~/windows/main/state/toasts.svelte';

/** What is ready sooner needs no word about its progress. */
const QUIET_MS = 300;

let works = 0;
let work = $state('');
let long = $state(false);
let done = $state(0);
let total = $state(0);
let running = $state(false);
/** Counts presentations that have ended. */
let ended = 0;
let last = $state.raw<PresentationRecord | null>(null);

host.listen('progress', (progress) => {
  if (!work || progress.work !== work) return;
  done = progress.done;
  total = progress.total;
});

host.onPresentation((turn) => {
  running = turn === 'began';
  if (running) return;
  ended += 1;
  void look();
});

/** Looks what the presentation that has ended left. */
async function look(): Promise<void> {
  try {
    last = (await host.call('presentations', {}))[0] ?? null;
  } catch (reason) {
    fail(reason);
  }
}

export const presenting = {
  /** Whether drawing takes long enough to be shown. */
  get drawing(): boolean {
    return work !== '' && long;
  },
  /** How many slides are drawn. */
  get done(): number {
    return done;
  },
  /** Of how many; 0 until it is known. */
  get total(): number {
    return total;
  },
  /** Whether a presentation goes on. */
  get running(): boolean {
    return running;
  },
  /** What the last presentation left, until it is put away. */
  get last(): PresentationRecord | null {
    return last;
  },
  /** Puts away what the last presentation left. */
  dismiss(): void {
    last = null;
  },
  /** Begins a presentation; a second key while one begins or goes on does nothing. */
  async begin(presentation: NewPresentation): Promise<void> {
    if (work || running) return;
    last = null;
    done = total = 0;
    const before = ended;
    const mine = `presentation-${Date.now()}-${++works}`;
    work = mine;
    const quiet = setTimeout(() => (long = true), QUIET_MS);
    try {
      await host.call('begin_presentation', { presentation, work: mine });
      // One that has ended before the answer came is not going on.
      running = ended === before;
    } catch (reason) {
      if (asFailure(reason).code !== 'cancelled') fail(reason);
    } finally {
      clearTimeout(quiet);
      work = '';
      long = false;
    }
  },
  /** Stops the drawing. */
  async stop(): Promise<void> {
    // What has ended in the meantime cannot be stopped, and needs no word.
    if (work) await host.call('cancel', { work }).catch((reason: unknown) => console.error(asFailure(reason).message));
  },
};
