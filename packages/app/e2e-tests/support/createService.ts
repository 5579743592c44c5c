import { expect, Page } from '@playwright/test';
import { askAsGuest } from './portal';

/** Creates a service from the kit in the browser, and waits until the catalog has it. */
export async function createService(
  page: Page,
  name: string,
  description: string,
): Promise<void> {
  await page.goto('/create/templates/default/node-service');
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.getByRole('textbox', { name: /^Description/ }).fill(description);
  // The guest is in one team only, which is chosen already.
  await expect(page.getByRole('combobox', { name: /^Owner/ })).toHaveValue(
    'Parcels',
  );
  await page.getByRole('button', { name: /review/i }).click();
  await page.getByRole('button', { name: 'Create service' }).click();

  await expect(page.getByRole('link', { name: 'Open in catalog' })).toBeVisible(
    { timeout: 40_000 },
  );
  // The page of an entity does not look again by itself, so the catalog has to know it when it is opened.
  for (const kind of ['component', 'api']) {
    await expect
      .poll(async () => {
        const path = `/api/catalog/entities/by-name/${kind}/default/${name}`;
        return (await askAsGuest(path)).status;
      })
      .toBe(200);
  }
}
