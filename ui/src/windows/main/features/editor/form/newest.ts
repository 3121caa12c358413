/** Asks while a person types: after a pause, one request at a time, and never shows an answer to an older text. */

/** Short enough to feel alive, long enough not to ask at every key. */
const PAUSE_MS = 220;

/** Keeps questions in order. */
export function newest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  show: (answer: Answer, question: Question) => void,
  fail: (reason: unknown) => void,
) {
  let waiting: { question: Question } | null = null;
  let flying = false;
  let ended = false;
  let clock = 0;

  async function fly() {
    if (flying) return;
    flying = true;
    while (waiting && !ended) {
      const { question }: { question: Question } = waiting;
      waiting = null;
      try {
        const answer = await ask(question);
        if (!ended && !waiting) show(answer, question);
      } catch (reason) {
        if (!ended && !waiting) fail(reason);
      }
    }
    flying = false;
  }

  return {
    /** Wants an answer; the first comes at once. */
    want(question: Question, when: 'now' | 'soon' = 'soon'): void {
      waiting = { question };
      clearTimeout(clock);
      if (when === 'now') void fly();
      else clock = window.setTimeout(() => void fly(), PAUSE_MS);
    },
    /** Nobody looks any more. */
    end(): void {
      ended = true;
      clearTimeout(clock);
    },
  };
}
