import { expect, Page } from '@playwright/test';
import { fillKit } from './fillKit';

/** Creates a service from a kit in the browser, and waits until the catalog has it. */
export async function createService(
  page: Page,
  name: string,
  description: string,
): Promise<void> {
  await fillKit(page, 'node-service', { name, description });
  await page.getByRole('button', { name: 'Create service' }).click();
  await expect(page.getByRole('link', { name: 'Open in catalog' })).toBeVisible(
    { timeout: 40_000 },
  );
}
