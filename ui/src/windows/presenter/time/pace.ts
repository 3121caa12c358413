/** Compares a presentation with its planned time, counting on from the last view. */
import type { Pace, StagePace } from '~/host/wire';

/** Less than this ahead or behind is on time: nobody can speak to the second. */
const ON_TIME_MS = 15_000;

/** The presentation compared with its plan. */
export interface PaceStatus {
  /** Seconds since it began. */
  elapsed: number;
  /** Seconds planned for all of it. */
  planned: number;
  state: 'on-time' | 'ahead' | 'behind' | 'over';
  /** Seconds ahead or behind, or over the end. */
  by: number;
  stages: StagePace[];
}

/** The comparison, milliseconds after the view with the pace arrived. */
export function paceStatus(pace: Pace, since: number): PaceStatus {
  const on = pace.running ? Math.max(0, since) : 0;
  const elapsed = pace.elapsed + on;
  const planned = pace.minutes * 60_000;
  const late = elapsed > pace.nextDue ? elapsed - pace.nextDue : Math.min(0, elapsed - pace.slideDue);
  const over = planned > 0 && elapsed > planned;
  const state = over ? 'over' : Math.abs(late) < ON_TIME_MS ? 'on-time' : late > 0 ? 'behind' : 'ahead';
  return {
    elapsed: Math.floor(elapsed / 1000),
    planned: pace.minutes * 60,
    state,
    by: Math.floor((over ? elapsed - planned : Math.abs(late)) / 1000),
    stages: pace.stages.map((stage) =>
      stage.current ? { ...stage, spentSeconds: stage.spentSeconds + Math.floor(on / 1000) } : stage,
    ),
  };
}
