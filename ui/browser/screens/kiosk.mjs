/** Lists the states of the setup of a kiosk. */
import { makePitch } from './main.mjs';

/** Puts ready-made pitches, and one of the person's own, into the playlist; answers with the desk. */
export async function playlist(stage, change = {}) {
  await makePitch(stage);
  const { candidates, settings } = await stage.call('kiosk_setup', {});
  const items = candidates.map(({ source, pitch }, place) => ({ source, pitch, pauses: place === 1 ? { s2: 30 } : {} }));
  return stage.call('change_kiosk', { settings: { ...settings, playlist: items, ...change } });
}

export const KIOSK_SCREENS = [
  { name: 'kiosk-empty', at: '/kiosk' },
  {
    name: 'kiosk',
    at: '/kiosk',
    async get(page, stage) {
      await playlist(stage, { languages: ['en', 'sv', 'da', 'de'] });
      await stage.call('set_kiosk_pin', { digits: '2026' });
      await page.reload();
      await page.locator('ol > li').nth(3).waitFor();
      await page.locator('summary').nth(1).click();
      await page.locator('.own').waitFor();
    },
  },
];
