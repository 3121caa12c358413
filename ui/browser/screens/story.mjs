/** Opens the screens of an open pitch in the states that are checked and pictured. */
import { withPitch } from './main.mjs';

export const STORY_SCREENS = [
  {
    name: 'story',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
      await page.locator('[data-key=s1]').waitFor();
    },
  },
  {
    name: 'insert',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
      await page.locator('[data-key=s2]').click();
      await page.keyboard.press('/');
      await page.keyboard.type('neutr');
      await page.getByRole('option').nth(2).waitFor();
    },
  },
  {
    name: 'swap',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
      await page.locator('[data-key=s2]').click();
      await page.keyboard.press('s');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'cut',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
      await page.getByRole('radio', { name: '5', exact: true }).check({ force: true });
    },
  },
  {
    name: 'history',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
      await page.getByRole('button', { name: 'More to do' }).click();
      await page.getByRole('menuitem', { name: 'History' }).click();
      await page.getByText('in use now').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'target',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/build`);
      await page.locator('.target').click();
      await page.getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'tailor',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, ({ id }) => `/pitch/${id}/tailor/s2`);
      await page.locator('.drawing img[src]').waitFor();
      await page.keyboard.type(' {company}');
      await page.getByText("Back to the library's words").first().waitFor();
    },
  },
];
