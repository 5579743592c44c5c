import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { writeTestSite } from './startTestServer.ts';

function start(environment: Record<string, string>) {
  return spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function readPort(server: ReturnType<typeof start>): Promise<number> {
  for await (const line of createInterface(server.stdout)) {
    const { port } = JSON.parse(line);
    if (port) {
      return port;
    }
  }
  throw new Error('The server ended without a port');
}

async function readErrors(server: ReturnType<typeof start>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    lines.push(line);
  }
  return lines;
}

it('serves until it gets SIGTERM, finishes what runs and ends with code 0', async () => {
  const server = start({ STATIC_DIR: await writeTestSite(), SHUTDOWN_DELAY_MS: '200' });
  const exit = once(server, 'exit');
  const port = await readPort(server);

  server.kill('SIGTERM');
  const answer = await fetch(`http://127.0.0.1:${port}/`);

  expect(await answer.text()).toContain('The page');
  expect(await exit).toEqual([0, null]);
});

it.each([
  [{ PORT: 'http' }, /^The environment does not fit:\n {2}PORT: /],
  [{ STATIC_DIR: '/nowhere' }, /^There is no page at \/nowhere\/index\.html: run "npm run build"/],
])('ends with one sentence when %j does not fit', async (environment, sentence) => {
  const server = start(environment);
  const exit = once(server, 'exit');
  const errors = await readErrors(server);

  expect(await exit).toEqual([1, null]);
  expect(errors.join('\n')).toMatch(sentence);
});
