import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { AddressInfo, connect, Server } from 'node:net';
import { AddressRules } from '@fairway/backend-toolkit';
import { request } from 'undici';
import { createDispatcher } from './createDispatcher';

const VARIABLES = [
  'NODE_USE_ENV_PROXY',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

describe('createDispatcher', () => {
  const environment = { ...process.env };
  let asked: string[];
  const host = createServer((_, response) => response.end('here'));
  /** Whoever is asked for, it asks the one host there is. */
  const proxy = createServer((incoming, response) => {
    asked.push(incoming.url!);
    send({ port: portOf(host), path: '/' }, answer =>
      answer.pipe(response),
    ).end();
  });
  proxy.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    const tunnel = connect(portOf(host), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });

  beforeAll(async () => {
    for (const server of [host, proxy]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
  });

  beforeEach(() => {
    asked = [];
    VARIABLES.forEach(name => delete process.env[name]);
    process.env.HTTP_PROXY = `http://127.0.0.1:${portOf(proxy)}`;
  });

  afterEach(() => {
    VARIABLES.forEach(name => delete process.env[name]);
    Object.assign(process.env, environment);
  });

  afterAll(async () => {
    for (const server of [host, proxy]) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  });

  const ask = async (url: string, admitted: readonly string[] = []) => {
    const dispatcher = createDispatcher(new AddressRules(admitted));
    try {
      const answer = await request(url, { dispatcher });
      return await answer.body.text();
    } finally {
      await dispatcher.destroy();
    }
  };

  it('asks the proxy of the environment for what Node does', async () => {
    process.env.NODE_USE_ENV_PROXY = '1';

    const text = await ask('http://git.invalid/api');
    // Nobody speaks TLS there.
    await expect(ask('https://git.invalid/api')).rejects.toThrow();

    expect(text).toBe('here');
    expect(asked).toEqual([
      'http://git.invalid/api',
      'CONNECT git.invalid:443',
    ]);
  });

  it('asks those itself that are left out', async () => {
    process.env.NODE_USE_ENV_PROXY = '1';
    process.env.NO_PROXY = 'other.test,localhost';

    const text = await ask(`http://localhost:${portOf(host)}/`, ['localhost']);

    expect(text).toBe('here');
    expect(asked).toEqual([]);
  });

  it.each([
    ['this machine', 'http://localhost/'],
    ['this machine, by its address', 'http://127.0.0.1/'],
    ['where clouds keep credentials', 'http://169.254.169.254/'],
    ['a private network', 'https://[fd00::1]/'],
  ])('asks no proxy for %s', async (_, url) => {
    process.env.NODE_USE_ENV_PROXY = '1';
    process.env.HTTPS_PROXY = process.env.HTTP_PROXY;

    await expect(ask(url)).rejects.toThrow('is not on the public internet');
    expect(asked).toEqual([]);
  });

  it('knows no proxy where Node is not to know one', async () => {
    const text = await ask(`http://localhost:${portOf(host)}/`, ['localhost']);

    expect(text).toBe('here');
    expect(asked).toEqual([]);
  });
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
