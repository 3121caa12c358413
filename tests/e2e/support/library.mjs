/** A library as an office keeps it: the healthy one of the tests, with every slide approved. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HEALTHY = fileURLToPath(new URL('../../fixtures/healthy', import.meta.url));

/** Puts one into a folder that is not there yet. */
export function approvedLibrary(folder) {
  cpSync(HEALTHY, folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'slides'))) {
    const path = join(folder, 'slides', name);
    writeFileSync(path, `approval = "approved"\n${readFileSync(path, 'utf8')}`);
  }
}
