import { expect, test } from './support/test';

test('opens the definition of an API from the list of APIs', async ({
  page,
}) => {
  const api = page.getByRole('link', { name: 'Booking', exact: true }).first();
  // A portal that has just been started for the first time is still reading its catalog.
  await expect(async () => {
    await page.goto('/api-docs');
    await expect(api).toBeVisible({ timeout: 5000 });
  }).toPass();
  await api.click();
  await page
    .getByRole('navigation', { name: 'Parts of this page' })
    .getByRole('link', { name: 'Definition', exact: true })
    .click();

  await expect(
    page.getByText('/bookings', { exact: false }).first(),
  ).toBeVisible();
});
