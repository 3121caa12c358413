/** Opens the first screens in the states that are checked and pictured, from a program without any work. */

/** A target that the library of the project answers with a full story. */
export const TARGET = {
  company: 'Siemens Energy',
  industries: ['28.11'],
  audience: 'company',
  keywords: ['hydrogen'],
  language: 'en',
  minutes: 10,
  event: 'Hannover Messe',
};

/** Makes a pitch beside the page and answers with it. */
export const makePitch = (stage) => stage.call('create_pitch', { pitch: { target: TARGET, slides: [] } });

/** Makes a pitch and shows one of its screens. */
export async function withPitch(page, stage, screen) {
  const pitch = await makePitch(stage);
  await page.goto(page.url().replace(/#.*/, `#${screen(pitch)}`));
  await page.reload();
  await page.locator('h1').first().waitFor();
}

export const MAIN_SCREENS = [
  { name: 'first-start', at: '/home' },
  {
    name: 'home',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, () => '/home');
      await page.locator('.covers img').first().waitFor();
    },
  },
  {
    name: 'new',
    at: '/new',
    async get(page) {
      await page.keyboard.type('Siemens Energy');
      const words = page.getByRole('combobox', { name: 'What they care about' });
      await words.fill('hydrogen');
      await words.press('Enter');
      await page.locator('.why').getByText('is about hydrogen').waitFor();
      await page.getByRole('combobox', { name: 'Industry' }).fill('turbin');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'left-out',
    at: '/new',
    async get(page) {
      await page.locator('summary').click();
      await page.locator('summary').scrollIntoViewIfNeeded();
    },
  },
  { name: 'settings', at: '/settings' },
  {
    name: 'palette',
    at: '/home',
    async get(page) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('max iv');
      await page.getByRole('option').nth(2).waitFor();
    },
  },
  {
    name: 'keys',
    at: '/settings',
    async get(page) {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'menu',
    at: '/home',
    async get(page, stage) {
      await withPitch(page, stage, () => '/home');
      await page.locator('[aria-haspopup=menu]').first().click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  { name: 'file-closed', at: '/import/none' },
];
