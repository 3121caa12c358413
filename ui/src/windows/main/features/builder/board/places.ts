/** Finds the gap that is nearest to a dragged slide, and the place of its mark. */

/** A slide's place on screen. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A gap between slides. */
export interface Gap {
  /** The number of slides before it. */
  at: number;
  /** The position of its mark: the middle of the gap, and the height of the row. */
  x: number;
  top: number;
  bottom: number;
}

/** Slides with tops this near to each other are in one row. */
const SAME_ROW = 4;

/** Numbers of the first slide and the one after the last of each row. */
function rows(boxes: readonly Box[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const [index, box] of boxes.entries()) {
    const row = found.at(-1);
    const first = row && boxes[row[0]];
    if (row && first && Math.abs(first.top - box.top) <= SAME_ROW) row[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

/** The gap nearest to a point; `null` without slides. */
export function gapAt(boxes: readonly Box[], x: number, y: number): Gap | null {
  const all = rows(boxes);
  const row = all.find(([from]) => (boxes[from]?.bottom ?? 0) > y) ?? all.at(-1);
  if (!row) return null;
  const [from, to] = row;
  let at = from;
  while (at < to && middle(boxes[at]) < x) at++;
  const after = at < to ? boxes[at] : undefined;
  const before = at > from ? boxes[at - 1] : undefined;
  const beside = after ?? before;
  if (!beside) return null;
  return { at, x: after ? after.left : beside.right, top: beside.top, bottom: beside.bottom };
}

function middle(box: Box | undefined): number {
  return box ? (box.left + box.right) / 2 : 0;
}

/** The slide a row above or below another, as near as can be; the same when there is no such row. */
export function inNextRow(boxes: readonly Box[], index: number, down: 1 | -1): number {
  const all = rows(boxes);
  const row = all.findIndex(([from, to]) => index >= from && index < to);
  const next = all[row + down];
  if (!next) return index;
  const centre = middle(boxes[index]);
  let best = next[0];
  for (let at = next[0]; at < next[1]; at++) {
    if (Math.abs(middle(boxes[at]) - centre) < Math.abs(middle(boxes[best]) - centre)) best = at;
  }
  return best;
}
