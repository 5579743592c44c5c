import { findSerious } from './support/findSerious';
import { askAsGuest } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { readTries } from './support/readAudit';
import {
  proto,
  type QueryService,
  schema,
  startQueryService,
} from './support/startQueryService';
import { expect, test } from './support/test';

let service: QueryService;

const describeApi = (
  name: string,
  type: string,
  server: string,
) => `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: ${name}
  annotations: { fairway/api-servers: '${server}' }
spec:
  type: ${type}
  lifecycle: production
  owner: group:default/booking
  definition: { $text: ./${name}.txt }
`;

test.beforeAll(async () => {
  service = await startQueryService();
  const address = await pushRepository('harbour', {
    'catalog-info.yaml': [
      describeApi('harbour-graph', 'graphql', `${service.url}/graphql`),
      describeApi('harbour-berths', 'grpc', service.url),
    ].join('---\n'),
    'harbour-graph.txt': schema,
    'harbour-berths.txt': proto,
  });
  await askAsGuest('/api/catalog/locations', {
    type: 'url',
    target: `${address}/catalog-info.yaml`,
  });
  await expect
    .poll(
      async () =>
        (
          await askAsGuest(
            '/api/catalog/entities/by-name/api/default/harbour-berths',
          )
        ).status,
    )
    .toBe(200);
});

test.afterAll(() => service?.stop());

test('asks a GraphQL API, with help from its schema', async ({ page }) => {
  await page.goto('/catalog/default/api/harbour-graph/definition');
  await page.getByRole('link', { name: 'Try berth', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Query' });
  await expect(editor).toContainText('query Berth($number: Int!)');
  await page.getByRole('textbox', { name: 'Variables' }).fill('{"number": 3}');
  await page.getByRole('button', { name: 'Send' }).click();

  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText('Errors of the service: 1')).toBeVisible();
  await expect(answer.getByText('There is fog').first()).toBeVisible();
  await expect(answer.getByText('"number": 3')).toBeVisible();
  expect(readTries().at(-1)).toMatchObject({
    status: 'succeeded',
    meta: { entityRef: 'api:default/harbour-graph', method: 'POST' },
  });
  expect(await findSerious(page)).toEqual([]);

  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('{ berths { numb');
  await page.getByRole('option', { name: 'number' }).click();
  await expect(editor).toContainText('{ berths { number');
  await page.keyboard.type(' wrong');
  await expect(editor.locator('.cm-lintRange-error')).toHaveText('wrong');
  await page.keyboard.press('Control+Backspace');
  await expect(editor.locator('.cm-lintRange-error')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Variables' }).fill('');
  await page.keyboard.press('Control+Enter');

  await expect(answer.getByText('"number": 1')).toBeVisible();
});

test('calls a gRPC service, and watches it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/catalog/default/api/harbour-berths/definition');
  await page.getByRole('link', { name: 'Try Find', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Message (harbour.v1.FindRequest)' })
    .fill('{"number": 4}');
  await page.getByRole('button', { name: 'Send' }).click();
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText('"name": "Berth 4"')).toBeVisible();
  await expect(answer.getByText(/OK · messages: 1/)).toBeVisible();
  expect(await findSerious(page)).toEqual([]);

  await page.getByRole('link', { name: 'Try Watch', exact: true }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  const tellUntilSeen = async (name: string) =>
    await expect(async () => {
      service.tellNext();
      await expect(answer.getByText(`"name": "${name}"`)).toBeVisible({
        timeout: 500,
      });
    }).toPass();
  for (const name of ['Berth 0', 'Berth 1', 'Berth 2']) {
    await tellUntilSeen(name);
  }
  await page.getByRole('button', { name: 'Cancel' }).click();

  await expect(answer.getByText('"name": "Berth 0"')).toBeVisible();
  await expect
    .poll(() => readTries().at(-1))
    .toMatchObject({
      meta: { path: '/harbour.v1.Berths/Watch', reason: 'cancelled' },
    });
});
