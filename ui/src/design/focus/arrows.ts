/** Moves the focus by arrow keys among things in rows or scattered over a map. Tab still visits each of them. */

/** `rows`: left and right follow the reading order. `strewn`: every arrow goes to the nearest on its side. */
export type Arrangement = 'rows' | 'strewn';

const WAYS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** What is off the straight way costs this much more than what is far along it. */
const ASIDE_COSTS = 2.5;

function middle(element: Element): [number, number] {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

function nearest(from: Element, all: HTMLElement[], [right, down]: [number, number]): HTMLElement | undefined {
  const [x, y] = middle(from);
  const ahead = all.flatMap((one) => {
    if (one === from) return [];
    const [a, b] = middle(one);
    const along = (a - x) * right + (b - y) * down;
    const aside = Math.abs((a - x) * down) + Math.abs((b - y) * right);
    return along > 4 ? [{ one, cost: along + aside * ASIDE_COSTS }] : [];
  });
  return ahead.sort((one, other) => one.cost - other.cost)[0]?.one;
}

/** Lets the arrow keys move the focus among what the selector finds: `{@attach arrows('a')}`. */
export function arrows(selector: string, arrangement: Arrangement = 'rows') {
  return (root: HTMLElement) => {
    const key = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      const from = event.target as HTMLElement;
      if (!from.matches(selector)) return;
      const all = [...root.querySelectorAll<HTMLElement>(selector)];
      const way = WAYS[event.key];
      let to: HTMLElement | undefined;
      if (event.key === 'Home') to = all[0];
      else if (event.key === 'End') to = all.at(-1);
      else if (!way) return;
      else if (arrangement === 'rows' && way[0] !== 0) to = all[all.indexOf(from) + way[0]];
      else to = nearest(from, all, way);
      if (!to) return;
      event.preventDefault();
      to.focus();
    };
    root.addEventListener('keydown', key);
    return () => root.removeEventListener('keydown', key);
  };
}
