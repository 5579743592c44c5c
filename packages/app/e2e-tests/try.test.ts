import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseDocument } from 'yaml';
import { createService } from './support/createService';
import { findSerious } from './support/findSerious';
import { git, remoteOf } from './support/git';
import { askAsGuest, findFreePort } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { readTries } from './support/readAudit';
import { type KitService, startKitService } from './support/startKitService';
import {
  startStrangeService,
  type StrangeService,
} from './support/startStrangeService';
import { expect, test } from './support/test';

const name = 'tide-greeter';
const entityRef = `api:default/${name}`;
const definition = `/catalog/default/api/${name}/definition`;
const privateServer = 'http://10.0.0.1:8080';
const metadataServer = 'http://169.254.169.254';
const ownServer = `http://${hostname()}:9`;

let clone: string | undefined;
let service: KitService;
let strange: StrangeService;

/** Says in the contract where the service runs, and what else the tests need. */
function describeServers(directory: string, servers: readonly string[]) {
  const file = join(directory, 'openapi.yaml');
  const contract = parseDocument(readFileSync(file, 'utf8'));
  contract.set(
    'servers',
    servers.map(url => ({ url })),
  );
  contract.setIn(['paths', '/v1/tides'], {
    get: {
      operationId: 'watchTides',
      responses: {
        200: { description: 'Tides', content: { 'text/event-stream': {} } },
      },
    },
  });
  writeFileSync(file, contract.toString());
  git(directory, 'commit', '--all', '--message', 'docs: name the servers');
  git(directory, 'push', '--quiet');
}

async function openPanel(page: Page, operation: string) {
  await page.goto(`${definition}?operation=${operation}`);
  await page.getByText('Try it', { exact: true }).click();
}

async function choose(page: Page, field: string, option: string) {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

const tryOut = (call: object) =>
  askAsGuest('/api/api-contracts/v1/try', {
    entityRef,
    server: service.url,
    method: 'GET',
    path: '/v1/greetings/Ada',
    ...call,
  });

test.describe.configure({ mode: 'serial' });

test.afterAll(async () => {
  await service?.stop();
  await strange?.stop();
  // With all that the service depends on, it takes up room.
  if (clone) rmSync(clone, { recursive: true, force: true });
});

test('tries a service from a kit, which knows nothing of the portal', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await createService(page, name, 'Greets the tide.');
  clone = join(mkdtempSync(join(tmpdir(), 'fairway-try-')), name);
  git(tmpdir(), 'clone', '--quiet', remoteOf(`merrow-line/${name}`), clone);
  service = await startKitService(clone, await findFreePort());
  strange = await startStrangeService(`${privateServer}/admin`);
  describeServers(clone, [
    service.url,
    strange.url,
    privateServer,
    metadataServer,
    ownServer,
    'http://elsewhere.example.com',
  ]);
  const direct = await fetch(`${service.url}/v1/greetings/Ada`, {
    headers: { origin: 'http://localhost' },
  });
  expect(direct.ok).toBe(true);
  expect(direct.headers.get('access-control-allow-origin')).toBeNull();

  await expect(async () => {
    await openPanel(page, 'getGreeting');
    // Not the one that copies the address.
    const server = page.getByRole('button', {
      name: new RegExp(`^${service.url}`),
    });
    await expect(server).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(
    page.getByText('http://elsewhere.example.com cannot be tried'),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'name' }).fill('Ada');
  await page.keyboard.press('Control+Enter');

  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText('200 OK')).toBeVisible();
  await expect(answer.getByText('"message": "Hello, Ada!"')).toBeVisible();
  await expect
    .poll(() => readTries().at(-1))
    .toMatchObject({
      status: 'succeeded',
      meta: { entityRef, operation: 'GET /v1/greetings/{name}', status: 200 },
    });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no serious or critical finding with an answer in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openPanel(page, 'getGreeting');
    await page.getByRole('textbox', { name: 'name' }).fill('Ada');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('200 OK')).toBeVisible();

    expect(await findSerious(page)).toEqual([]);
  });
}

test('shows a stream as it comes, and ends it at the service', async ({
  page,
}) => {
  await openPanel(page, 'watchTides');
  await choose(page, 'Server', strange.url);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('200 OK')).toBeVisible();

  for (const tide of ['high', 'low', 'high again']) {
    strange.tell(tide);
    await expect(page.getByText(`data: ${tide}`).last()).toBeVisible();
  }
  expect(strange.countListeners()).toBe(1);
  await page.getByRole('button', { name: 'Cancel' }).click();

  await expect.poll(() => strange.countListeners()).toBe(0);
  await expect(page.getByText('data: high again')).toBeVisible();
  await expect
    .poll(() => readTries().at(-1))
    .toMatchObject({
      status: 'failed',
      meta: { reason: 'cancelled', path: '/v1/tides' },
    });
});

test.describe('refuses, says why, and notes it:', () => {
  const onPage: Array<[string, () => string, RegExp, string]> = [
    [
      'a private address',
      () => privateServer,
      /"10\.0\.0\.1" is not on the public internet/,
      'address-not-allowed',
    ],
    [
      'an address of the metadata of a cloud',
      () => metadataServer,
      /"169\.254\.169\.254" is not on the public internet/,
      'address-not-allowed',
    ],
    [
      'a name that leads to this machine or its network',
      () => ownServer,
      /stands for an address that is not on the public internet/,
      'address-not-allowed',
    ],
    [
      'a redirect to a private address',
      () => strange.url,
      /answered 302 and leads to "10\.0\.0\.1:8080", which the portal may not call/,
      'redirect-not-allowed',
    ],
  ];
  for (const [what, server, words, reason] of onPage) {
    test(what, async ({ page, complaints }) => {
      await openPanel(page, 'getGreeting');
      await choose(page, 'Server', server());
      await page.getByRole('textbox', { name: 'name' }).fill('Ada');
      await page.getByRole('button', { name: 'Send' }).click();

      await expect(page.getByText(words)).toBeVisible();
      await expect
        .poll(() => readTries().at(-1))
        .toMatchObject({
          status: 'failed',
          meta: { entityRef, server: server(), reason },
        });
      // The browser says of every answer that is an error that it is one.
      expect(complaints.splice(0)).toEqual([
        expect.stringContaining('status of 403'),
      ]);
    });
  }

  const byHttp: Array<[string, object, number, string, RegExp]> = [
    [
      'a server that is not in the contract',
      { server: 'http://127.0.0.1:1' },
      403,
      'server-not-in-contract',
      /lists no such server; it lists "http:/,
    ],
    [
      'a server that no environment admits',
      { server: 'http://elsewhere.example.com' },
      403,
      'server-not-allowed',
      /not among the servers that an administrator admits/,
    ],
    [
      'a way out of the server',
      { path: '/v1/%2e%2e/%2e%2e/admin' },
      403,
      'path-not-allowed',
      /leads away from the server/,
    ],
    [
      'a body that is too long',
      { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) },
      413,
      'body-too-long',
      /longer than 1048576 bytes/,
    ],
  ];
  for (const [what, call, status, reason, words] of byHttp) {
    test(what, async () => {
      const answer = await tryOut(call);

      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({
        reason,
        error: { message: expect.stringMatching(words) },
      });
      await expect
        .poll(() => readTries().at(-1))
        .toMatchObject({
          status: 'failed',
          meta: { entityRef, reason },
        });
    });
  }

  test('who may not try it', async ({ page }) => {
    const address = await pushRepository('guarded', {
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: guarded
  annotations: { fairway/api-servers: 'http://127.0.0.2:${
    new URL(service.url).port
  }' }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/booking
  definition: |
    openapi: 3.1.0
    info: { title: Guarded, version: '1' }
    paths: { /v1/greetings/Ada: { get: { operationId: greet, responses: {} } } }
`,
    });
    const registered = await askAsGuest('/api/catalog/locations', {
      type: 'url',
      target: `${address}/catalog-info.yaml`,
    });
    expect(registered.status).toBe(201);
    const call = {
      entityRef: 'api:default/guarded',
      server: `http://127.0.0.2:${new URL(service.url).port}`,
    };
    await expect.poll(async () => (await tryOut(call)).status).not.toBe(404);

    const answer = await tryOut(call);

    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ reason: 'not-permitted' });
    await expect
      .poll(() => readTries().at(-1))
      .toMatchObject({
        status: 'failed',
        actor: { actorId: expect.stringContaining('guest') },
        meta: { entityRef: 'api:default/guarded', reason: 'not-permitted' },
      });
    await page.goto('/catalog/default/api/guarded/definition?operation=greet');
    await page.getByText('Try it', { exact: true }).click();
    await expect(page.getByText(/127\.0\.0\.2.*cannot be tried/)).toBeVisible();
  });

  // The last one: nothing can be tried for a minute afterwards.
  test('more calls than a minute has room for', async () => {
    let answer: Response;
    do {
      answer = await tryOut({ server: 'http://127.0.0.1:1' });
    } while (answer.status === 403);

    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ reason: 'too-many-calls' });
    await expect
      .poll(() => readTries().at(-1))
      .toMatchObject({
        status: 'failed',
        meta: { reason: 'too-many-calls' },
      });
  });
});
