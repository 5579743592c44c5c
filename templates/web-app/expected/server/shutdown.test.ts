import { expect, it } from 'vitest';
import { closeGracefully } from './shutdown.ts';
import { startTestServer } from './startTestServer.ts';

it('turns traffic away first, and then closes', async () => {
  const { server, readiness, log, address } = await startTestServer();

  const closed = closeGracefully({ server, readiness, log, delayMs: 100 });
  const ready = await fetch(`${address}/readyz`);
  await closed;

  expect(ready.status).toBe(503);
  await expect(fetch(`${address}/readyz`)).rejects.toThrow();
});
