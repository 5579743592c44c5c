import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { endConnectionsOnShutdown } from './endConnections';

/** A server that is asked for something by somebody who stays, and what happens when it is to stop. */
async function shutDownWhile(
  request: string,
  prepare: (server: Server) => Promise<unknown>,
) {
  const hooks: Array<() => void | Promise<void>> = [];
  const server = createServer();
  endConnectionsOnShutdown(
    server,
    { addShutdownHook: hook => hooks.push(hook) },
    { graceMs: 20 },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const arrived = prepare(server);
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write(request);
  await arrived;

  const closed = once(server, 'close');
  const ended = once(client.resume(), 'close');
  server.close();
  hooks.forEach(hook => hook());
  await Promise.all([closed, ended]);
}

const get = 'GET / HTTP/1.1\r\nHost: a\r\n';

describe('endConnectionsOnShutdown', () => {
  it('ends a request that gets no answer', async () => {
    await expect(
      shutDownWhile(`${get}\r\n`, server => once(server, 'request')),
    ).resolves.toBeUndefined();
  });

  it('ends a WebSocket', async () => {
    await expect(
      shutDownWhile(
        `${get}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        server => once(server, 'upgrade'),
      ),
    ).resolves.toBeUndefined();
  });

  it('lets a request finish that is under way', async () => {
    let answered = false;

    await shutDownWhile(`${get}\r\n`, async server => {
      const [, response] = await once(server, 'request');
      response.once('close', () => {
        answered = response.writableFinished;
      });
      setImmediate(() => response.end('late'));
    });

    expect(answered).toBe(true);
  });
});
