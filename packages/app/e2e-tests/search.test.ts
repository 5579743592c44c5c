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

test('narrows by several values, in the address, and takes them back', async ({
  page,
}) => {
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  await page.goto('/search?query=booking');

  await page.getByText('Components', { exact: true }).click();
  await expect(page).toHaveURL(/filters%5Bkind%5D%5B%5D=component/);
  await page.getByText('APIs', { exact: true }).last().click();
  await expect(page).toHaveURL(/filters%5Bkind%5D%5B%5D=api/);
  await page.reload();
  await expect(box(/^Components/)).toBeChecked();
  await expect(box(/^APIs/)).toBeChecked();

  await page
    .getByRole('row', { name: 'Kind: Components' })
    .getByRole('button')
    .click();
  await expect(box(/^Components/)).not.toBeChecked();
  await expect(page).not.toHaveURL(/component/);

  await page.goBack();
  await expect(box(/^Components/)).toBeChecked();
});

test('leads from a mistyped word to the one that was meant, and remembers it', async ({
  page,
}) => {
  await page.goto('/search?query=bokoing');

  await page
    .getByRole('main')
    .getByRole('link', { name: /^Booking/ })
    .first()
    .click();

  await page.goto('/search');
  await expect(page.getByRole('link', { name: 'bokoing' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search everywhere' });
  await palette.getByRole('button', { name: 'Clear all' }).click();
  await expect(palette.getByRole('option')).toHaveCount(0);
});

test('leaves no searches in the browser after a sign-out', async ({ page }) => {
  await page.goto('/search?query=harbour');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Harbour/ })
    .first()
    .click();
  await page.goto('/search');
  await expect(page.getByRole('link', { name: 'harbour' })).toBeVisible();

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/$/);

  await page.goto('/search');
  await expect(
    page.getByRole('heading', { name: 'What can be found' }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Recent searches' }),
  ).toBeHidden();
});

test('helps where nothing is found', async ({ page }) => {
  await page.goto('/search?query=qzxwvut&types[]=techdocs');

  await page.getByRole('button', { name: 'Search without Type: Docs' }).click();

  await expect(
    page.getByRole('heading', { name: 'Nothing found for “qzxwvut”' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Register what exists' }).click();
  await expect(page).toHaveURL(/catalog-import/);
});

for (const [what, term] of [
  ['its path', '/baskets'],
  ['its id', 'createBasket'],
  ['a field of its body', 'offerId'],
]) {
  test(`finds an operation of an API by ${what}`, async ({ page }) => {
    const result = page
      .getByRole('main')
      .getByRole('link', { name: 'POST /baskets', exact: true });
    // A portal that has just been started for the first time is still reading its catalog.
    await expect(async () => {
      await page.goto(`/search?query=${encodeURIComponent(term)}`);
      await expect(result).toBeVisible({ timeout: 5000 });
    }).toPass();

    await page.getByText('API operations', { exact: true }).click();
    await expect(page).toHaveURL(/types.*=api-operation/);
    await result.click();

    const operation = page.getByRole('article', { name: 'POST /baskets' });
    await expect(operation).toBeVisible();
    await page.reload();
    await expect(operation).toBeVisible();
  });
}

for (const [language, term, option, open] of [
  [
    'GraphQL',
    'sailingChanged',
    /SUBSCRIPTION sailingChanged/,
    'sailingChanged',
  ],
  ['gRPC', 'PriceCalendar', /RPC FareService\/PriceCalendar/, 'PriceCalendar'],
  ['AsyncAPI', 'publishRejectedScans', /SEND parcel/, 'puts aside'],
] as const) {
  test(`leads from the keyboard to an operation of ${language}`, async ({
    page,
  }) => {
    await page.goto('/catalog');
    await expect(
      page.getByRole('link', { name: 'Booking API', exact: true }),
    ).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(term);
    await expect(
      page.getByRole('option', { name: option, selected: true }),
    ).toBeVisible();
    await page.keyboard.press('Enter');

    const target = page
      .getByRole('main')
      .getByRole('listitem')
      .and(page.locator('[aria-current]'));
    await expect(target).toContainText(open);
    await page.reload();
    await expect(target).toContainText(open);
    await expect(target).toBeInViewport();
  });
}
