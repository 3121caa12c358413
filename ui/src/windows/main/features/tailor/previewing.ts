/** Previews while somebody types: one under way at most, the latest words next, and no answer shown that newer words have overtaken. */
import type { Preview } from '~/host/wire';

/** Words of a field; `null` for the library's. */
export interface Words {
  field: string;
  text: string | null;
}

/** Somebody who types without a pause still sees the slide change this often, even when an answer is a letter behind. */
const PATIENCE_MS = 400;

/** Keeps previews in order. `now` counts milliseconds. */
export function previewing(
  ask: (words: Words) => Promise<Preview>,
  show: (preview: Preview, words: Words) => void,
  fail: (reason: unknown) => void,
  now: () => number,
) {
  let waiting: Words | null = null;
  let flying = false;
  let ended = false;
  let shownAt = -Infinity;

  async function fly() {
    flying = true;
    for (let words = waiting; words && !ended; words = waiting) {
      waiting = null;
      try {
        const preview = await ask(words);
        if (ended) break;
        const overtaken = waiting !== null;
        if (overtaken && now() - shownAt < PATIENCE_MS) continue;
        shownAt = now();
        show(preview, words);
      } catch (reason) {
        if (!ended) fail(reason);
      }
    }
    flying = false;
  }

  return {
    /** Wants to see these words. */
    want(words: Words): void {
      if (!waiting && !flying) shownAt = now();
      waiting = words;
      if (!flying) void fly();
    },
    /** Whether the slide on screen is behind what was typed. */
    get busy(): boolean {
      return flying;
    },
    /** Nobody looks any more. */
    end(): void {
      ended = true;
      waiting = null;
    },
  };
}
