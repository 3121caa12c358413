/** The files of the interface, for tests that read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const UI = fileURLToPath(new URL('..', import.meta.url));
export const LOCALES = join(UI, '../locales');

/** All files below a folder whose names match, as { path, text }, paths relative to the folder. */
function read(folder, name) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

/** All source files, paths relative to src. */
export function sources() {
  return read(join(UI, 'src'), /\.(ts|svelte|css)$/);
}

/** The tests of the interface and of the windows, paths relative to the workspace. */
export function tests() {
  const root = join(UI, '..');
  return ['ui/tests', 'ui/browser', 'tests/e2e'].flatMap((folder) =>
    read(join(root, folder), /\.mjs$/).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
  );
}
