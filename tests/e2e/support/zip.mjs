/** Writes ZIP files with names that no honest program would give. */
import { createRequire } from 'node:module';

// The library is one of the interface's, which these tests drive.
const { zipSync } = createRequire(new URL('../../../ui/package.json', import.meta.url))('fflate');

/** A ZIP with these entries, names and bytes as given. */
export function zip(entries) {
  return Buffer.from(zipSync(Object.fromEntries(entries.map(([name, content]) => [name, Buffer.from(content)]))));
}
