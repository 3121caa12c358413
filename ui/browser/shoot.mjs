/** Writes a picture of every screen in both themes into a folder: `npm run screens -- ../docs/screens`, or of those whose names begin so: `… show`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BOOTH_SCREENS } from './screens-booth.mjs';
import { CONTENT_SCREENS } from './screens-content.mjs';
import { EDITOR_SCREENS } from './screens-editor.mjs';
import { FAIR_SCREENS } from './screens-fair.mjs';
import { FOLLOW_SCREENS } from './screens-follow.mjs';
import { LIBRARY_SCREENS } from './screens-library.mjs';
import { HANDOVER_SCREENS } from './screens-handover.mjs';
import { PUBLISH_SCREENS } from './screens-publish.mjs';
import { SHOW_SCREENS } from './screens-show.mjs';
import { STORY_SCREENS } from './screens-story.mjs';
import { SCREENS } from './screens.mjs';
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
  for (const { name, at, get, open } of [...SCREENS, ...STORY_SCREENS, ...HANDOVER_SCREENS, ...LIBRARY_SCREENS, ...SHOW_SCREENS, ...BOOTH_SCREENS, ...FAIR_SCREENS, ...FOLLOW_SCREENS, ...EDITOR_SCREENS, ...PUBLISH_SCREENS, ...CONTENT_SCREENS]) {
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
