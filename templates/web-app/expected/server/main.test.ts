import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { writeTestSite } from './startTestServer.ts';

function start(environment: Record<string, string>) {
  return spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Gives the lines of the log by their message, as they come. */
function readLog(server: ChildProcessByStdio<null, Readable, Readable>) {
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  return async (message: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) {
        throw new Error(`The server ended without saying "${message}"`);
      }
      const line = JSON.parse(value) as Record<string, unknown>;
      if (line.message === message) {
        return line;
      }
    }
  };
}

it('finishes what runs when it gets SIGTERM, and ends with code 0', async () => {
  const server = start({ STATIC_DIR: await writeTestSite() });
  const exit = once(server, 'exit');
  const nextLine = readLog(server);
  const { port } = await nextLine('listening');
  const connection = connect(Number(port), '127.0.0.1');
  const answer = text(connection);
  const half = 'GET / HTTP/1.1\r\nHost: localhost\r\n';
  await new Promise((resolve) => connection.write(half, resolve));
  // the server has seen the first half once it has answered to someone who came later
  await fetch(`http://127.0.0.1:${String(port)}/`);

  server.kill('SIGTERM');
  await nextLine('closing');
  connection.write('\r\n');

  expect(await answer).toContain('The page');
  expect(await exit).toEqual([0, null]);
});

it.each([
  [{ PORT: 'http' }, /^The environment does not fit:\n {2}PORT: /],
  [{ STATIC_DIR: '/nowhere' }, /^There is no page at \/nowhere\/index\.html: run "npm run build"/],
])('ends with one sentence when %j does not fit', async (environment, sentence) => {
  const server = start(environment);
  const [said, exit] = await Promise.all([text(server.stderr), once(server, 'exit')]);

  expect(exit).toEqual([1, null]);
  expect(said).toMatch(sentence);
});
