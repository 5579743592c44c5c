import { expect, test } from './support/test';

test('finds a component by its name and by its title', async ({ page }) => {
  await page.goto('/search?query=booking-api');

  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Booking API/ })
      .first(),
  ).toBeVisible();
});

test('opens search from anywhere with the keyboard', async ({ page }) => {
  await page.goto('/catalog');
  await expect(
    page.getByRole('link', { name: 'Booking API', exact: true }),
  ).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('fare');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/fare/);
});
