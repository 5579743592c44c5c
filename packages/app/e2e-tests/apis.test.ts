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
  await page.getByText('/things').click();

  // The test fails by itself if the page asks another host.
  await expect(
    page.getByText(/schemas\.example\.com.* is not read from here/),
  ).toBeVisible();
});
