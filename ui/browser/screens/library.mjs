/** Opens the screens of the library in the states that are checked and pictured. */

/** What a screen of the library waits for. */
const there = (selector) => (page) => page.locator(selector).first().waitFor();

export const LIBRARY_SCREENS = [
  { name: 'library-slides', at: '/library/slides', get: there('li img') },
  {
    name: 'library-filter',
    at: '/library/slides',
    async get(page) {
      await page.getByRole('button', { name: 'Topic' }).click();
      await page.getByRole('checkbox', { name: 'Hydrogen' }).press('Space');
    },
  },
  {
    name: 'library-industry',
    at: '/library/slides',
    async get(page) {
      await page.getByRole('button', { name: 'Industry' }).click();
      await page.getByRole('combobox', { name: 'Industry' }).fill('pharma');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'library-nothing',
    at: '/library/slides',
    async get(page) {
      await page.getByRole('textbox', { name: 'Search the library' }).fill('zzzzz');
      await page.getByText('Nothing fits').waitFor();
    },
  },
  { name: 'library-facts', at: '/library/facts', get: there('.value') },
  { name: 'library-facilities', at: '/library/facilities', get: there('.pin') },
  {
    name: 'library-map-near',
    at: '/library/facilities',
    async get(page) {
      await page.locator('button.pin').first().click();
      await page.getByText('facilities here').waitFor();
    },
  },
  { name: 'library-propositions', at: '/library/propositions', get: there('li h2') },
  { name: 'library-slide', at: '/library/slides/oncology.right-patients', get: there('.drawing img[src]') },
  { name: 'library-fact', at: '/library/facts/als-u.ring.emittance', get: there('ol a') },
  { name: 'library-facility', at: '/library/facilities/max-iv', get: there('.value') },
  { name: 'library-proposition', at: '/library/propositions/hydrogen', get: there('.value') },
  {
    name: 'library-insert',
    at: '/library/slides/oncology.right-patients',
    async get(page) {
      await page.getByRole('button', { name: 'Insert into a pitch' }).click();
      await page.getByText('You have no pitch yet').waitFor();
    },
  },
];
