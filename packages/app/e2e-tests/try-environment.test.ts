import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findSerious } from './support/findSerious';
import { askAsGuest } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { readTries } from './support/readAudit';
import { expect, test } from './support/test';

const NAME = 'fog-signal';
const entityRef = `api:default/${NAME}`;
const contract = (servers: readonly string[]) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Lighthouse', version: '1' },
    servers: servers.map(url => ({ url })),
    paths: { '/lamp': { get: { operationId: 'readLamp', responses: {} } } },
  });

test('tries a service of an environment by what it tells of itself', async ({
  page,
}) => {
  const elsewhere = 'http://localhost:9';
  const service = createServer((request, response) =>
    response.end(
      request.url === '/v1/lamp' ? 'It is lit' : contract(['/v1', elsewhere]),
    ),
  );
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const { port } = service.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const address = await pushRepository(NAME, {
    'openapi.json': contract([]),
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: ${NAME}
  annotations: { fairway/api-definition.local: '${origin}/openapi.json' }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/booking
  definition: { $text: ./openapi.json }
`,
  });
  await askAsGuest('/api/catalog/locations', {
    type: 'url',
    target: `${address}/catalog-info.yaml`,
  });
  await expect
    .poll(
      async () =>
        (
          await askAsGuest(`/api/catalog/entities/by-name/api/default/${NAME}`)
        ).status,
    )
    .toBe(200);
  await page.goto(`/catalog/default/api/${NAME}/definition?operation=readLamp`);
  await page.getByText('Try it', { exact: true }).click();
  await expect(page.getByText('/ cannot be tried')).toBeVisible();

  await page.getByRole('radio', { name: 'local' }).click();
  await page.getByText('Try it', { exact: true }).click();
  await expect(
    page.getByText(`"${elsewhere}" is named by what runs at "${origin}"`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();

  await expect(page.getByText('It is lit')).toBeVisible();
  await expect
    .poll(() => readTries().at(-1))
    .toMatchObject({
      status: 'succeeded',
      meta: { entityRef, contract: 'local', server: `${origin}/v1` },
    });
  expect(await findSerious(page)).toEqual([]);
  service.close();
});
