import { expect, test } from './support/test';

test('opens the definition of an API from the list of APIs', async ({
  page,
}) => {
  await page.goto('/api-docs');
  await page
    .getByRole('link', { name: 'Booking', exact: true })
    .first()
    .click();
  await page
    .getByRole('navigation', { name: 'Parts of this page' })
    .getByRole('link', { name: 'Definition', exact: true })
    .click();

  await expect(
    page.getByText('/bookings', { exact: false }).first(),
  ).toBeVisible();
});
