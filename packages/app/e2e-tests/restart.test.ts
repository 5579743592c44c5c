import { readPortal, startPortal, stopPortal } from './support/portal';
import { expect, test } from './support/test';

test('has everything again after a restart, search included', async ({
  page,
}) => {
  await stopPortal(readPortal());
  await startPortal(readPortal());

  await page.goto('/catalog/default/component/tide-clock');
  await expect(
    page.getByText('Rings a bell when the tide turns.').first(),
  ).toBeVisible();
  await page.goto('/forge/merrow-line/tide-clock');
  await expect(page.getByText('feat: ring a bell').first()).toBeVisible();
  await page.goto('/search?query=tide-clock');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /tide-clock/i })
      .first(),
  ).toBeVisible();
});
