import { expect, test } from './support/test';

test('opens the definition of an API', async ({ page }) => {
  await page.goto('/api-docs');
  await page
    .getByRole('link', { name: /booking/i })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Definition' }).click();

  await expect(page.getByText(/\/bookings/).first()).toBeVisible();
});
