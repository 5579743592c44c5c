import { expect, test } from './support/test';

test('shows the components with whole names and filters them in the address', async ({
  page,
}) => {
  await page.goto('/catalog');
  await expect(
    page.getByRole('link', { name: 'Booking API', exact: true }),
  ).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find by name' }).fill('fare');
  await expect(page).toHaveURL(/fare/);
  await expect(page.getByRole('link', { name: 'Fare engine' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Booking API', exact: true }),
  ).toBeHidden();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Fare engine' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Booking API', exact: true }),
  ).toBeHidden();
});

test('shows what the guest owns', async ({ page }) => {
  await page.goto('/catalog');
  await page.getByRole('button', { name: 'Owned by my groups' }).click();

  await expect(page).toHaveURL(/owned|owner/);
  await expect(
    page.getByRole('link', { name: 'Booking API', exact: true }),
  ).toBeHidden();
  await expect(page.getByText(/^[1-9]\d* entr/)).toBeVisible();
});

test('leads from a component to its owner and its system', async ({ page }) => {
  await page.goto('/catalog/default/component/booking-api');
  await expect(
    page.getByRole('heading', { name: 'Booking API', level: 1 }),
  ).toBeVisible();

  await page
    .getByRole('link', { name: 'Booking', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/catalog\/default\/(group|system)\/booking/);
});

test('helps on from an unknown page', async ({ page }) => {
  await page.goto('/no/such/page');

  await expect(
    page.getByRole('heading', { name: 'There is no page here' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Browse the catalog' }).click();
  await expect(page).toHaveURL(/\/catalog/);
});
