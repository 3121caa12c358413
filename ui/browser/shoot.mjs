/** Writes a picture of every screen in both themes into a folder: `npm run screens -- ../docs/screens`, or of those whose names begin so: `… presenter`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SCREENS } from './screens/all.mjs';
import { openStage, picturesShown } from './stage.mjs';

const [folder, beginning = ''] = process.argv.slice(2);
if (!folder) {
  console.error('say where to: npm run screens -- FOLDER');
  process.exit(2);
}

const into = resolve(folder);
mkdirSync(into, { recursive: true });
const stage = await openStage();
try {
  for (const { name, at, get, open } of SCREENS) {
    if (!name.startsWith(beginning)) continue;
    for (const theme of ['light', 'dark']) {
      const page = open ? await open(stage, { theme }) : await stage.page(at, { theme });
      await get?.(page, stage);
      await picturesShown(page);
      await page.screenshot({ path: join(into, `${name}-${theme}.png`) });
      for (const one of [page, ...(page.others ?? [])]) await one.close();
    }
    console.log(name);
  }
} finally {
  await stage.close();
}
