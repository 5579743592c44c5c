import { expect, it, vi } from 'vitest';
import { closeGracefully } from './shutdown.ts';
import { startTestServer } from './startTestServer.ts';

const delay = vi.hoisted(() => Promise.withResolvers<undefined>());
vi.mock('node:timers/promises', () => ({ setTimeout: () => delay.promise }));

it('turns traffic away first, goes on serving for a while, and then closes', async () => {
  const { server, readiness, log, address } = await startTestServer();

  const closed = closeGracefully({ server, readiness, log, delayMs: 5000 });

  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  expect((await fetch(address)).status).toBe(200);

  delay.resolve(undefined);
  await closed;

  await expect(fetch(address)).rejects.toThrow();
});
