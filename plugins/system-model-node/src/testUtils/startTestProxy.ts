import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { AddressInfo, connect } from 'node:net';

/** Where proxies are looked for. */
const VARIABLES = [
  'NODE_USE_ENV_PROXY',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
];

/**
 * Starts a proxy that leads to one port of this machine whoever it is asked for, and names it in the environment.
 *
 * @returns What it was asked for (addresses, and `CONNECT host:port`), and what puts the environment back
 * @public
 */
export async function startTestProxy(port: number): Promise<{
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    const { headers, method, url } = incoming;
    asked.push(url!);
    const { pathname, search } = new URL(url!);
    const outgoing = send(
      { port, host: '127.0.0.1', path: pathname + search, method, headers },
      answer => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    const tunnel = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const before = { ...process.env };
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  VARIABLES.forEach(name => delete process.env[name]);
  Object.assign(process.env, {
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: address,
    HTTPS_PROXY: address,
  });
  return {
    asked,
    stop: async () => {
      VARIABLES.forEach(name => delete process.env[name]);
      Object.assign(process.env, before);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
