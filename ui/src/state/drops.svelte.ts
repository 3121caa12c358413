/** Who takes files dropped on the window: the screen on top that knows what to do with them. */

/** Answers whether it took the files. */
export type Taker = (paths: string[]) => 'taken' | 'left';

const takers: Taker[] = [];

/** Takes drops for as long as a screen is there: `$effect(() => takeDrops((paths) => …))`. */
export function takeDrops(taker: Taker): () => void {
  takers.push(taker);
  return () => void takers.splice(takers.indexOf(taker), 1);
}

/** Whether a screen now takes more than pitches and source files, which are taken anywhere. */
export function takesMore(): boolean {
  return takers.length > 0;
}

/** Offers dropped files to the screens; whether one took them. */
export function takeDrop(paths: string[]): boolean {
  return takers.toReversed().some((taker) => taker(paths) === 'taken');
}
