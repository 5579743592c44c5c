import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../src/contract.ts';
import { createTestApp } from './createTestApp.ts';

function contractOf(paths: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'contract-')), 'openapi.yaml');
  writeFileSync(file, `openapi: 3.1.0\npaths:\n${paths}`);
  return () => loadContract(pathToFileURL(file));
}

describe('the contract', () => {
  it('is served', async () => {
    const { app } = await createTestApp();

    const response = await app.inject('/openapi.json');

    expect(response.json()).toEqual(loadContract().document);
  });

  it('has a route for each operation', async () => {
    const { app } = await createTestApp();
    const contract = loadContract();

    const missing = contract.operationIds.filter((id) => {
      const { method, url } = contract.route(id);
      return !app.hasRoute({ method, url });
    });

    expect(missing).toEqual([]);
  });

  it('describes each route of the API', async () => {
    const contract = loadContract();
    const described = contract.operationIds.map((id) => contract.route(id).url);
    const { app } = await createTestApp();

    // one line for each route, such as "/v1/greetings/:name (GET, HEAD)"
    const routes = app
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .map((line) => line.match(/(\/v\d+\/\S*) \(/)?.[1])
      .filter((route) => route !== undefined);

    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((route) => !described.includes(route))).toEqual([]);
  });
});

describe('loadContract', () => {
  it('takes the body of a request from the contract', () => {
    const load = contractOf(`
  /things:
    post:
      operationId: addThing
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '204': { description: Done } }
`);

    expect(load().route('addThing')).toEqual({
      method: 'POST',
      url: '/things',
      schema: {
        body: { content: { 'application/json': { schema: { type: 'object' } } } },
        response: {},
      },
    });
  });

  it.each([
    ["$ref: '#/components/nothing'", '#/components/nothing does not exist'],
    ["$ref: '#/paths/~loop'", '#/paths/~loop contains itself'],
  ])('refuses %s', (ref, message) => {
    const load = contractOf(`  ~loop: { ${ref} }\n`);

    expect(load).toThrow(message);
  });

  it('refuses an operation that it does not have', () => {
    expect(() => loadContract().route('flyToTheMoon')).toThrow(
      'openapi.yaml has no operation flyToTheMoon',
    );
  });
});
