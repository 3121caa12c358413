/** Tests every screen in both themes and in a small window: no violation of WCAG that a machine can see, no target too small. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { SCREENS } from './screens/all.mjs';
import { openStage, picturesShown, smallTargets, sticksOut, violations } from './stage.mjs';

/** A folder for pictures of the screens; none are taken without it. */
const PICTURES = process.env.LODESTONE_PICTURES;

let stage;
before(async () => {
  stage = await openStage();
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
});
after(() => stage?.close());

for (const { name, at, get, open } of SCREENS) {
  for (const [theme, width, height] of [
    ['light', 1280, 800],
    ['dark', 1024, 700],
  ]) {
    test(`${name}, ${theme}`, async () => {
      const page = open ? await open(stage, { theme, width, height }) : await stage.page(at, { theme, width, height });
      await get?.(page, stage);
      await picturesShown(page);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${theme}.png` });
      assert.deepEqual(await violations(page), [], 'somebody could not use this screen');
      assert.deepEqual(await smallTargets(page), [], 'a finger would miss these');
      assert.equal(await sticksOut(page), false, 'nothing may need scrolling sideways');
      assert.deepEqual(page.complaints, [], 'the console is silent when all is well');
      for (const one of [page, ...(page.others ?? [])]) await one.close();
    });
  }
}
