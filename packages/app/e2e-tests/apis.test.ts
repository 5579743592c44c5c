import { askAsGuest } from './support/portal';
import { pushRepository } from './support/pushRepository';
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

test('asks no other server about a definition, whatever that names', async ({
  page,
}) => {
  const address = await pushRepository('foreign-contract', {
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: foreign-contract, title: Foreign contract }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/booking
  definition: { $text: ./openapi.yaml }
`,
    'openapi.yaml': `openapi: 3.0.3
info: { title: Foreign contract, version: '1' }
paths:
  /things:
    get:
      responses:
        '200':
          description: A thing
          content:
            application/json:
              schema: { $ref: 'https://schemas.example.com/thing.json' }
components:
  securitySchemes:
    login:
      type: openIdConnect
      openIdConnectUrl: https://login.example.com/.well-known/openid-configuration
`,
  });
  const answer = await askAsGuest('/api/catalog/locations', {
    type: 'url',
    target: `${address}/catalog-info.yaml`,
  });
  expect(answer.status).toBe(201);
  await expect
    .poll(
      async () =>
        (
          await askAsGuest(
            '/api/catalog/entities/by-name/api/default/foreign-contract',
          )
        ).status,
    )
    .toBe(200);

  await page.goto('/catalog/default/api/foreign-contract/definition');
  await page.getByRole('link', { name: /things/ }).click();

  // The test fails by itself if the page asks another host.
  await expect(
    page.getByText(
      'https://schemas.example.com/thing.json is not part of this document',
    ),
  ).toBeVisible();
  await page.getByText('Parts of this definition cannot be shown: 1').click();
  await page.getByRole('link', { name: 'Line 11' }).click();
  await expect(page.getByRole('group', { name: 'Line 11' })).toContainText(
    'https://schemas.example.com/thing.json',
  );
});

test('has an address for each operation, which survives a reload and Back', async ({
  page,
}) => {
  await page.goto('/catalog/default/api/booking/definition');
  const list = page.getByRole('navigation', { name: 'Operations' });
  await list.getByRole('link', { name: /Hold the places/ }).click();
  const operation = page.getByRole('article', { name: 'POST /baskets' });
  await expect(operation.getByText('Idempotency-Key').first()).toBeVisible();
  await expect(page).toHaveURL(/definition\?operation=createBasket$/);

  await page.reload();
  await expect(operation).toBeVisible();

  await list.getByRole('link', { name: /Search offers/ }).click();
  await expect(
    page.getByRole('article', { name: 'POST /offers' }),
  ).toBeVisible();
  await page.goBack();
  await expect(operation).toBeVisible();
});

test('finds an operation by what it is about, and goes there by keyboard', async ({
  page,
}) => {
  await page.goto('/catalog/default/api/booking/definition');
  await page
    .getByRole('searchbox', { name: 'Search operations' })
    .fill('boarding');
  await expect(page.getByText('1 found')).toBeVisible();
  await page.getByRole('link', { name: /boarding card/ }).focus();
  await page.keyboard.press('Enter');

  await expect(
    page.getByRole('article', { name: /boarding-card/ }),
  ).toBeVisible();
});

test('shows types of a GraphQL schema and messages of a gRPC service', async ({
  page,
}) => {
  await page.goto('/catalog/default/api/travel-graph/definition');
  await page
    .getByRole('article', { name: 'Query' })
    .getByRole('link', { name: 'SailingConnection!' })
    .click();
  await expect(
    page.getByRole('article', { name: 'SailingConnection' }),
  ).toBeVisible();

  await page.goto('/catalog/default/api/fares/definition');
  await page.getByRole('link', { name: 'stream PricedDay' }).click();
  await expect(
    page.getByRole('article', { name: 'merrow.fares.v1.PricedDay' }),
  ).toBeVisible();
});
