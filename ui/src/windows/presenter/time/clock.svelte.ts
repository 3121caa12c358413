/** Provides the current time to clocks on the page, a few times a second. */

const EVERY_MS = 250;

let now = $state(performance.now());
let wall = $state(new Date());

export const clockwork = {
  /** On the clock of `performance.now()`. */
  get now(): number {
    return now;
  },
  /** On the wall. */
  get wall(): Date {
    return wall;
  },
  /** Runs; answers with what stops it. */
  run(): () => void {
    const timer = setInterval(() => {
      now = performance.now();
      const date = new Date();
      if (date.getMinutes() !== wall.getMinutes()) wall = date;
    }, EVERY_MS);
    return () => clearInterval(timer);
  },
};
