/** Stores the person's options for presenting on this machine, with cut and language for each pitch. */

/** Under this name the page keeps it. */
const KEY = 'lodestone.present';
/** The most pitches that are remembered; the last used stay. */
const MOST_PITCHES = 100;

interface OfPitch {
  cut: number | null;
  language: string | null;
}

interface Kept {
  stepByStep: boolean;
  pitches: [id: string, of: OfPitch][];
}

function read(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '') as Partial<Kept>;
    return { stepByStep: kept.stepByStep === true, pitches: Array.isArray(kept.pitches) ? kept.pitches : [] };
  } catch {
    // Nothing kept yet, or nothing that can be read: the whole pitch in its own language is always right.
    return { stepByStep: false, pitches: [] };
  }
}

let kept = $state.raw(read());

function keep(next: Kept): void {
  kept = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A full disk forgets a preference; it must not keep anybody from presenting.
  }
}

function of(pitch: string): OfPitch {
  return kept.pitches.find(([id]) => id === pitch)?.[1] ?? { cut: null, language: null };
}

function change(pitch: string, what: Partial<OfPitch>): void {
  const others = kept.pitches.filter(([id]) => id !== pitch);
  keep({ ...kept, pitches: [...others, [pitch, { ...of(pitch), ...what }] as [string, OfPitch]].slice(-MOST_PITCHES) });
}

export const options = {
  /** Whether layouts that declare it show their points one at a time. */
  get stepByStep(): boolean {
    return kept.stepByStep;
  },
  set stepByStep(on: boolean) {
    keep({ ...kept, stepByStep: on });
  },
  /** What was chosen for a pitch. */
  of,
  /** Chooses for a pitch. */
  change,
};
