/** Keeps the review before publishing and its result when the person leaves the screen, to edit a slide for example. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { Failure, KeyWithPassphrase, ReleaseReview, Published, PublishStart } from '~/host/wire';

/** What goes on. */
export type Doing = 'nothing' | 'looking' | 'publishing';

class Publishing {
  start = $state.raw<PublishStart | null>(null);
  destination = $state('');
  trust = $state('');
  review = $state.raw<ReleaseReview | null>(null);
  doing = $state<Doing>('nothing');
  /** Step of what goes on, and how far it has come. */
  progress = $state.raw<{ step: string; done: number; total: number } | null>(null);
  /** Why the look failed, or the publishing. */
  failure = $state.raw<Failure | null>(null);
  published = $state.raw<Published | null>(null);
  /** What is new, for staff, by language; it stays while somebody corrects something. */
  notes = $state<Record<string, string>>({});

  #work = '';
  #works = 0;
  #asked = 0;

  /** What publishing begins with. What was typed here stays. */
  async begin(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const start = await host.call('publish_start', {});
      if (mine !== this.#asked) return;
      const other = this.start?.folder !== start.folder;
      this.start = start;
      if (!other) return;
      this.stop();
      this.destination = start.destination;
      this.trust = start.trust;
      this.notes = {};
      this.review = null;
      this.published = null;
      this.failure = null;
    } catch (reason) {
      if (mine === this.#asked) this.failure = asFailure(reason);
    }
  }

  /** Looks at the folder and at what stands at the destination. */
  async look(): Promise<void> {
    const { destination, trust } = this;
    const review = await this.#run('looking', (work) => host.call('review_release', { destination, trust, work }));
    if (!review) return;
    this.review = review;
    this.published = null;
  }

  /** Publishes what was reviewed. A faster publisher, or a file that changed since, leads to another review. */
  async publish(keys: KeyWithPassphrase[], confirmed: number | null): Promise<void> {
    const review = this.review;
    if (!review) return;
    const notes = Object.fromEntries(Object.entries(this.notes).filter(([, text]) => text.trim() !== ''));
    const request = { token: review.token, keys, notes, confirmed };
    const published = await this.#run('publishing', (work) => host.call('publish', { request, work }));
    if (published) {
      this.published = published;
      this.review = null;
      this.notes = {};
      return;
    }
    const why = this.failure;
    // A wrong passphrase or number is corrected here; anything else is reviewed again.
    if (!why || why.code === 'input') return;
    await this.look();
    this.failure ??= why;
  }

  /** Stops what goes on. */
  stop(): void {
    const work = this.#work;
    if (!work) return;
    this.#work = '';
    this.doing = 'nothing';
    this.progress = null;
    // What has ended in the meantime cannot be stopped, and needs no word.
    void host.call('cancel', { work }).catch((reason: unknown) => console.error(asFailure(reason).message));
  }

  /** Back to where it goes. */
  again(): void {
    this.stop();
    this.review = null;
    this.published = null;
    this.failure = null;
  }

  async #run<Answer>(doing: Doing, run: (work: string) => Promise<Answer>): Promise<Answer | null> {
    this.stop();
    const work = `publish-${Date.now()}-${++this.#works}`;
    this.#work = work;
    this.doing = doing;
    this.progress = null;
    this.failure = null;
    const unlisten = host.listen('progress', ({ work: of, step, done, total }) => {
      if (of === work && this.#work === work) this.progress = { step, done, total };
    });
    try {
      const answer = await run(work);
      return this.#work === work ? answer : null;
    } catch (reason) {
      if (this.#work === work) this.failure = asFailure(reason);
      return null;
    } finally {
      unlisten();
      if (this.#work === work) {
        this.#work = '';
        this.doing = 'nothing';
        this.progress = null;
      }
    }
  }
}

/** The publishing under way. */
export const publishing = new Publishing();
