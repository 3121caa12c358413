/** How much memory a program takes, with everything that it started. */
import { readFileSync, readdirSync } from 'node:fs';

/** The program, what it started, and what those started. */
function family(id) {
  const children = readdirSync(`/proc/${id}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
  return [id, ...children.flatMap(family)];
}

/** Each process with its name, its resident memory and its share of it, in MB. */
export function processes(id) {
  return family(id).flatMap((one) => {
    try {
      const rollup = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8');
      const mega = (name) => Math.round(Number(rollup.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))[1]) / 1024);
      const line = readFileSync(`/proc/${one}/cmdline`, 'utf8').split('\0');
      const name = line[0].split('/').at(-1) + (line[1] === 'render-worker' ? ' (worker)' : '');
      return [{ name, rss: mega('Rss'), pss: mega('Pss') }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

/** The share of all of them together, in MB. */
export function together(all) {
  return all.reduce((sum, { pss }) => sum + pss, 0);
}
