/** What the files of src import from each other: where each import leads, and circles among them. */
import { posix } from 'node:path';

/** What a file imports, as it is written. */
export function imported(text) {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, from]) => from);
}

/** The path under src that an import leads to, without the end of a TypeScript file; `null` for packages. */
export function target(path, from) {
  if (from.startsWith('~/')) return from.slice(2);
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : null;
}

/** The files that each file imports, types too: path → paths. */
export function graph(files) {
  const known = new Set(files.map(({ path }) => path));
  const file = (to) => [to, `${to}.ts`, `${to}/index.ts`].find((path) => known.has(path));
  return new Map(
    files.map(({ path, text }) => [
      path,
      imported(text).flatMap((from) => {
        const to = target(path, from);
        return (to && file(to)) ?? [];
      }),
    ]),
  );
}

/** Groups of files that import each other in a circle (strongly connected components, after Tarjan). */
export function circles(edges) {
  const found = [];
  const index = new Map();
  const low = new Map();
  const stack = [];
  const visit = (path) => {
    index.set(path, index.size);
    low.set(path, index.get(path));
    stack.push(path);
    for (const to of edges.get(path) ?? []) {
      if (!index.has(to)) {
        visit(to);
        low.set(path, Math.min(low.get(path), low.get(to)));
      } else if (stack.includes(to)) {
        low.set(path, Math.min(low.get(path), index.get(to)));
      }
    }
    if (low.get(path) !== index.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1 || edges.get(path)?.includes(path)) found.push(circle.sort());
  };
  for (const path of edges.keys()) if (!index.has(path)) visit(path);
  return found;
}
