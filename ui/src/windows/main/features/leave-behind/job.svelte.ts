/** Makes leave-behinds in the background: a new request stops the one before, and late answers are dropped. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { Failure, LeaveBehindPreview, LeaveBehindOptions, Progress } from '~/host/wire';

/** Options change in bursts; a leave-behind is worth job when they rest. */
const PAUSE_MS = 250;
/** What is ready sooner needs no word about its progress. */
const QUIET_MS = 300;

let works = 0;

/** One screen's leave-behind. */
export class Job {
  /** The last one made; stays in sight while the next is made. */
  made = $state.raw<LeaveBehindPreview | null>(null);
  /** Whether what was made is what is asked for. */
  current = $state(false);
  /** Whether one is being made, or will be in a moment. */
  busy = $state(false);
  /** Why there is none. A stopped one is a failure with the code `cancelled`. */
  failure = $state.raw<Failure | null>(null);
  /** How far it has come, once that is worth saying. */
  progress = $state.raw<Progress | null>(null);
  /** Whether it takes long enough to say so. */
  long = $state(false);

  #work = '';
  #pause = 0;
  #quiet = 0;
  #unlisten = host.listen('progress', (progress) => {
    if (progress.work === this.#work) this.progress = progress;
  });

  /** Asks for a leave-behind; what is being made stops at once. */
  ask(pitch: string, style: LeaveBehindOptions): void {
    this.#drop();
    this.busy = true;
    this.current = false;
    this.failure = null;
    this.#pause = window.setTimeout(() => void this.#make(pitch, style), PAUSE_MS);
  }

  /** Stops it because the person says so. */
  stop(): void {
    const work = this.#work;
    clearTimeout(this.#pause);
    if (work) void this.#cancel(work);
  }

  /** Lets go of everything: the screen closes. */
  end(): void {
    this.#drop();
    this.#unlisten();
  }

  async #make(pitch: string, style: LeaveBehindOptions): Promise<void> {
    const work = `leave-behind-${pitch}-${Date.now()}-${++works}`;
    this.#work = work;
    this.progress = null;
    this.#quiet = window.setTimeout(() => (this.long = true), QUIET_MS);
    try {
      const made = await host.call('make_leave_behind', { pitch, style, work });
      if (this.#work !== work) return;
      // What is left is to draw the pages, of which nothing is counted.
      this.progress = null;
      await firstPage(made);
      if (this.#work !== work) return;
      this.made = made;
      this.current = true;
    } catch (reason) {
      if (this.#work !== work) return;
      this.failure = asFailure(reason);
    }
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#quiet);
    this.#work = '';
    this.busy = this.long = false;
    this.progress = null;
  }

  #drop(): void {
    clearTimeout(this.#pause);
    const work = this.#work;
    this.#rest();
    if (work) void this.#cancel(work);
  }

  async #cancel(work: string): Promise<void> {
    // What has ended in the meantime cannot be stopped, and needs no word.
    await host.call('cancel', { work }).catch((reason: unknown) => console.error(asFailure(reason).message));
  }
}

/** Waits until the first page can be shown, so that the old pages do not give way to an empty place. */
async function firstPage(made: LeaveBehindPreview): Promise<void> {
  const first = made.pages[0];
  if (!first) return;
  const picture = new Image();
  picture.src = host.pictureAddress(first);
  // A picture that cannot be drawn is no reason to keep the document back; its place says so.
  await picture.decode().catch(() => undefined);
}
