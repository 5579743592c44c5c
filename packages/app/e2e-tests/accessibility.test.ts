import { findSerious } from './support/findSerious';
import { expect, test } from './support/test';

const pages = [
  '/',
  '/catalog',
  '/catalog/default/component/booking-api',
  '/create',
  '/docs',
  '/docs/default/component/booking-api',
  '/api-docs',
  '/catalog/default/api/booking/definition?operation=createBasket',
  '/catalog/default/api/travel-graph/definition',
  '/catalog/default/api/travel-graph/definition?type=Query&field=sailing',
  '/catalog/default/api/parcel-events/definition?channel=parcelEvents&operation=publishParcelEvents',
  '/catalog/default/api/booking/definition?view=raw',
  '/search',
  '/search?query=booking',
  '/search?query=qzxwvut&types[]=techdocs&filters[tag]=go',
  '/search?query=sailings&types[]=api-operation',
  '/forge',
  '/catalog-graph',
  '/settings',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const path of pages) {
      test(`${path} has no serious or critical finding`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await page.waitForLoadState('networkidle');

        expect(await findSerious(page)).toEqual([]);
      });
    }
  });
}

test('nothing scrolls sideways at 390 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
