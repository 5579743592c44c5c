import { expect, type Page } from '@playwright/test';

/** Fills the form of a kit for services and goes on to its review, taking every default. */
export async function fillKit(
  page: Page,
  kit: string,
  answers: { name: string; description: string },
): Promise<void> {
  await page.goto(`/create/templates/default/${kit}`);
  await page.getByRole('textbox', { name: /^Name/ }).fill(answers.name);
  await page
    .getByRole('textbox', { name: /^Description/ })
    .fill(answers.description);
  // The guest is in one team only, which is chosen already.
  await expect(page.getByRole('combobox', { name: /^Owner/ })).toHaveValue(
    'Parcels',
  );
  const next = page.getByRole('button', { name: 'Next', exact: true });
  const review = page.getByRole('button', { name: 'Review', exact: true });
  await next.click();
  await expect(page.getByText('Environments').first()).toBeVisible();
  await next.click();
  await expect(page.getByText('Git host').first()).toBeVisible();
  await review.click();
  await expect(
    page.getByText(`files in merrow-line/${answers.name} on`),
  ).toBeVisible();
}
