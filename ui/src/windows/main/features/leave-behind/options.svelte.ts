/** Keeps the options of a leave-behind: some with the pitch, the others as long as the window is open. */
import type { LeaveBehindOptions, Pitch } from '~/host/wire';

/** What is not kept with the pitch. */
interface Own {
  language: string;
  minutes: number | null;
  budget: number;
}

const owns = $state<Record<string, Own>>({});

function own(pitch: Pitch): Own {
  return owns[pitch.id] ?? { language: pitch.target.language, minutes: null, budget: 0 };
}

/** The options of a pitch. */
export function styleOf(pitch: Pitch): LeaveBehindOptions {
  const { form, brand, cobrand } = pitch.style;
  return { form, brand, cobrand, ...own(pitch) };
}

/** Changes what is not kept with the pitch. */
export function choose(pitch: Pitch, change: Partial<Own>): void {
  owns[pitch.id] = { ...own(pitch), ...change };
}

/** Sizes that a file may be asked to keep to, in bytes; 0 for no limit. */
export const BUDGETS = [0, 10_000_000, 5_000_000, 2_000_000, 1_000_000] as const;
