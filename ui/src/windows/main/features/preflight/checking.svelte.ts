/** Stores the preflight check and its results, also while the person leaves the screen to edit a slide. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/main';
import type { CheckResult, PreflightReport, PreflightStart, CheckState, Failure, PressedKey } from '~/host/wire';
import { language } from '~/l10n/l10n.svelte';

/** A group of results. */
export interface Part {
  name: 'to-do' | 'look' | 'unknown' | 'good';
  lines: CheckResult[];
}

/** Urgent results come first, apart from those that should only be looked at. */
const PARTS: [Part['name'], CheckState][] = [
  ['to-do', 'bad'],
  ['look', 'look'],
  ['unknown', 'unknown'],
  ['good', 'good'],
];

class Checking {
  start = $state.raw<PreflightStart | null>(null);
  chosen = $state.raw<string[]>([]);
  until = $state('');
  /** The keys that came while a clicker was tried; `null` when none was. */
  clicker = $state.raw<PressedKey[] | null>(null);
  lines = $state.raw<CheckResult[]>([]);
  report = $state.raw<PreflightReport | null>(null);
  /** How many lines are done, of how many. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  failure = $state.raw<Failure | null>(null);

  #pitch: string | null | undefined;
  #spoken = '';
  #work = '';
  #works = 0;
  #asked = 0;

  /** Begins with a pitch, or with what is likely when there is none; keeps what was found when it is the same. */
  async begin(pitch: string | null): Promise<void> {
    const same = this.#pitch === pitch && this.#spoken === language();
    if (!same) {
      this.stop();
      this.lines = [];
      this.report = null;
      this.failure = null;
    }
    const mine = ++this.#asked;
    try {
      const start = await host.call('preflight_start', { pitch });
      if (mine !== this.#asked) return;
      this.start = start;
      if (!same || !this.report) {
        this.chosen = start.pitches.filter((one) => one.chosen).map((one) => one.id);
        this.until = start.until;
      }
      this.#pitch = pitch;
      this.#spoken = language();
    } catch (reason) {
      if (mine === this.#asked) this.failure = asFailure(reason);
    }
  }

  /** Checks everything; what is being checked already stops. */
  async run(): Promise<void> {
    this.stop();
    const work = `preflight-${Date.now()}-${++this.#works}`;
    this.#work = work;
    this.failure = null;
    this.report = null;
    this.lines = [];
    this.progress = { done: 0, total: 0 };
    const unlisten = host.listen('progress', (progress) => {
      if (progress.work !== work || progress.step !== 'preflight' || this.#work !== work) return;
      this.progress = { done: progress.done, total: progress.total };
      void this.#take(work);
    });
    try {
      const [screens, awake] = await Promise.all([host.screens(), host.awake()]);
      const environment = { screens, awake, clicker: this.clicker };
      const report = await host.call('run_preflight', { pitches: this.chosen, until: this.until, environment, work });
      if (this.#work !== work) return;
      this.report = report;
      this.lines = report.lines;
    } catch (reason) {
      if (this.#work !== work) return;
      this.failure = asFailure(reason);
    } finally {
      unlisten();
      if (this.#work === work) {
        this.#work = '';
        this.progress = null;
      }
    }
  }

  /** Stops the check; what it has found stays in sight. */
  stop(): void {
    const work = this.#work;
    if (!work) return;
    this.#work = '';
    this.progress = null;
    // What has ended in the meantime cannot be stopped, and needs no word.
    void host.call('cancel', { work }).catch((reason: unknown) => console.error(asFailure(reason).message));
  }

  /** The lines in groups, what must be done first. */
  get parts(): Part[] {
    return PARTS.map(([name, state]) => ({ name, lines: this.lines.filter((line) => line.state === state) })).filter(
      (part) => part.lines.length > 0,
    );
  }

  async #take(work: string): Promise<void> {
    const lines = await host.call('preflight_progress', { work }).catch(() => []);
    // Answers overtake each other; the longer list is the later one, and the report later than both.
    if (this.#work === work && lines.length > this.lines.length) this.lines = lines;
  }
}

/** The check. */
export const checking = new Checking();
