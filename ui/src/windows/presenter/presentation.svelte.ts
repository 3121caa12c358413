/** Stores the presenter's view: asks for it at the start, and takes it from every answer after that. */
import { asFailure } from '~/host/failure';
import { host } from '~/host/presenter';
import type { Act, Failure, PresenterView, WindowAction } from '~/host/wire';

/** Acts go one after the other, or digits typed fast would arrive mixed. One that takes longer, as a slide that is drawn first, holds up nobody. */
const TURN_MS = 150;
/** A view that cannot be had is asked for again. */
const AGAIN_MS = 500;

let view = $state.raw<PresenterView | null>(null);
let taken = $state.raw(0);
let failure = $state.raw<Failure | null>(null);
let ended = $state(false);
let turn: Promise<unknown> = Promise.resolve();
let asking = false;
let wanted = 0;

function take(next: PresenterView): void {
  if (view && next.seq < view.seq) return;
  view = next;
  taken = performance.now();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}

/** Asks for the view until it is there. */
async function catchUp(): Promise<void> {
  if (asking) return;
  asking = true;
  while (!ended) {
    try {
      take(await host.call('presenter_view', {}));
      failure = null;
      if (!view || view.seq >= wanted) break;
    } catch (reason) {
      failure = asFailure(reason);
      await pause(AGAIN_MS);
    }
  }
  asking = false;
}

export const presentation = {
  /** Everything on the screen; `null` until it is known. */
  get view(): PresenterView | null {
    return view;
  },
  /** When it came, on the clock of `performance.now()`. */
  get taken(): number {
    return taken;
  },
  /** What went wrong last. */
  get failure(): Failure | null {
    return failure;
  },
  /** Whether the presentation is over. */
  get ended(): boolean {
    return ended;
  },
  /** Puts a failure away. */
  excuse(): void {
    failure = null;
  },
  /** Says that something else went wrong. */
  complain(reason: unknown): void {
    failure = asFailure(reason);
  },
  /** PresenterActions something; answers with what the window has to do itself. */
  async act(act: Act): Promise<WindowAction | null> {
    const before = turn;
    let done: () => void = () => undefined;
    turn = new Promise<void>((go) => (done = go));
    await Promise.race([before, pause(TURN_MS)]);
    try {
      const answer = await host.call('act', { act });
      if (answer.kind === 'shown') take(answer.view);
      if (answer.kind === 'ended') ended = true;
      if (act.kind !== 'point' && act.kind !== 'draw') failure = null;
      return answer.kind === 'windowAction' ? answer.action : null;
    } catch (reason) {
      failure = asFailure(reason);
      return null;
    } finally {
      done();
    }
  },
  /** Listens from now on; answers with what stops it. */
  begin(): () => void {
    const leave = [
      host.onChange((seq) => {
        wanted = seq;
        if (!view || seq > view.seq) void catchUp();
      }),
      host.onEnd(() => (ended = true)),
    ];
    const look = () => document.hidden || void catchUp();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    void catchUp();
    return () => {
      for (const end of leave) end();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  },
};
