import { expect, test } from './support/test';

test('reads the docs of a component', async ({ page }) => {
  await page.goto('/docs/default/component/booking-api');

  await expect(
    page.getByRole('heading', { level: 1, name: /booking/i }).last(),
  ).toBeVisible();
  await page
    .getByRole('link', { name: 'Develop', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/develop/);
  await expect(
    page.getByRole('heading', { level: 1, name: /develop/i }),
  ).toBeVisible();
});
