/** Gives files that are dropped on the window to the topmost screen that takes them. */

/** Answers whether it took the files. */
export type Taker = (paths: string[]) => 'taken' | 'left';

/** What a screen takes beside pitches and source files, which are taken anywhere. */
export type Wanted = 'own' | 'pdf';

const takers: { wanted: Wanted; taker: Taker }[] = [];

/** Takes drops for as long as a screen is there: `$effect(() => takeDrops('pdf', (paths) => …))`. */
export function takeDrops(wanted: Wanted, taker: Taker): () => void {
  const one = { wanted, taker };
  takers.push(one);
  return () => void takers.splice(takers.indexOf(one), 1);
}

/** What the screen on top wants; `null` when only what is taken anywhere. */
export function dropWanted(): Wanted | null {
  return takers.at(-1)?.wanted ?? null;
}

/** Offers dropped files to the screens; whether one took them. */
export function takeDrop(paths: string[]): boolean {
  return takers.toReversed().some(({ taker }) => taker(paths) === 'taken');
}
