import { once } from 'node:events';
import { createServer } from 'node:http';
import { askAsGuest, findFreePort } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { readTries } from './support/readAudit';
import { expect, test } from './support/test';

const NAME = 'turncoat';
const entityRef = `api:default/${NAME}`;

/** Starts a service that counts who calls it. */
async function startService(host: string, port: number) {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls++;
    response.end(`This is ${host}`);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { countCalls: () => calls, stop: () => server.close() };
}

test('calls what was checked, and not what a name leads to afterwards', async ({
  page,
  complaints,
}) => {
  const port = await findFreePort();
  const server = `http://rebinding.fairway.test:${port}`;
  const admitted = await startService('127.0.0.2', port);
  const inside = await startService('127.0.0.1', port);
  const address = await pushRepository(NAME, {
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${NAME} }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/booking
  definition: |
    openapi: 3.1.0
    info: { title: Turncoat, version: '1' }
    servers: [{ url: '${server}' }]
    paths: { /side: { get: { operationId: side, responses: {} } } }
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
  await page.goto(`/catalog/default/api/${NAME}/definition?operation=side`);
  await page.getByText('Try it', { exact: true }).click();

  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('This is 127.0.0.2')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(
    page.getByText(/stands for an address that is not on the public internet/),
  ).toBeVisible();

  expect(admitted.countCalls()).toBe(1);
  expect(inside.countCalls()).toBe(0);
  await expect
    .poll(() => readTries().slice(-2))
    .toMatchObject([
      { status: 'succeeded', meta: { entityRef, server, status: 200 } },
      {
        status: 'failed',
        meta: { entityRef, server, reason: 'address-not-allowed' },
      },
    ]);
  // The browser says of every answer that is an error that it is one.
  expect(complaints.splice(0)).toEqual([
    expect.stringContaining('status of 403'),
  ]);
  admitted.stop();
  inside.stop();
});
