import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { AddressInfo } from 'node:net';
import { accessLog } from './accessLog';

/** Asks for a path, which is answered with that status, and returns what was logged of it. */
async function log(path: string, status: number) {
  const logger = mockServices.logger.mock();
  const app = express();
  app.use(accessLog(logger));
  app.use((_req, res) => res.sendStatus(status));
  const server = app.listen(0);
  const { port } = server.address() as AddressInfo;

  await fetch(`http://localhost:${port}${path}`);
  await new Promise(resolve => server.close(resolve));

  return { info: logger.info.mock.calls, debug: logger.debug.mock.calls };
}

const request = (path: string, status: number) => [
  'Request',
  { method: 'GET', path, status, durationMs: expect.any(Number) },
];

describe('accessLog', () => {
  it('logs what the server failed at, without secrets of the query', async () => {
    expect(await log('/api/catalog/entities?token=abc', 500)).toEqual({
      info: [request('/api/catalog/entities', 500)],
      debug: [],
    });
  });

  it.each([200, 404])('is quiet about an answer of %s', async status => {
    expect(await log('/api/catalog/entities', status)).toEqual({
      info: [],
      debug: [request('/api/catalog/entities', status)],
    });
  });

  it('is quiet about a probe that asks while the portal starts', async () => {
    const probe = '/.backstage/health/v1/readiness';

    expect(await log(probe, 503)).toEqual({
      info: [],
      debug: [request(probe, 503)],
    });
  });
});
