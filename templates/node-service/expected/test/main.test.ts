import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

function start(environment: Record<string, string>) {
  return spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function readAddress(service: ReturnType<typeof start>): Promise<string> {
  for await (const line of createInterface(service.stdout)) {
    const address = JSON.parse(line).message.match(/http:\S+/)?.[0];
    if (address) {
      return address;
    }
  }
  throw new Error('The service ended without an address');
}

it('serves until it gets SIGTERM, finishes what runs and ends with code 0', async () => {
  const service = start({ SHUTDOWN_DELAY_MS: '2000' });
  const exit = once(service, 'exit');
  const address = await readAddress(service);

  service.kill('SIGTERM');
  const answer = await fetch(`${address}/v1/greetings/Ada`);

  expect(await answer.json()).toEqual({ message: 'Hello, Ada!', language: 'en' });
  expect(await exit).toEqual([0, null]);
});

it('ends with one sentence when the environment does not fit', async () => {
  const service = start({ PORT: 'http' });
  const exit = once(service, 'exit');
  const said: string[] = [];
  for await (const line of createInterface(service.stderr)) {
    said.push(line);
  }

  expect(await exit).toEqual([1, null]);
  expect(said[0]).toBe('The environment does not fit:');
  expect(said[1]).toContain('PORT');
});
