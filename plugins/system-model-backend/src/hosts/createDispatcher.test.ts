import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { AddressRules } from '@fairway/backend-toolkit';
import { startTestProxy } from '@fairway/plugin-system-model-node/testUtils';
import { request } from 'undici';
import { createDispatcher } from './createDispatcher';

describe('createDispatcher', () => {
  const host = createServer((_, response) => response.end('here'));
  let port: number;
  let proxy: Awaited<ReturnType<typeof startTestProxy>>;

  beforeAll(async () => {
    host.listen(0, '127.0.0.1');
    await once(host, 'listening');
    ({ port } = host.address() as AddressInfo);
  });

  beforeEach(async () => {
    proxy = await startTestProxy(port);
  });

  afterEach(() => proxy.stop());

  afterAll(async () => {
    host.closeAllConnections();
    host.close();
    await once(host, 'close');
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
    const text = await ask('http://git.invalid/api');
    // Nobody speaks TLS there.
    await expect(ask('https://git.invalid/api')).rejects.toThrow();

    expect(text).toBe('here');
    expect(proxy.asked).toEqual([
      'http://git.invalid/api',
      'CONNECT git.invalid:443',
    ]);
  });

  it('asks those itself that are left out', async () => {
    process.env.NO_PROXY = 'other.test,localhost';

    const text = await ask(`http://localhost:${port}/`, ['localhost']);

    expect(text).toBe('here');
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    ['this machine', 'http://localhost/'],
    ['this machine, by its address', 'http://127.0.0.1/'],
    ['where clouds keep credentials', 'http://169.254.169.254/'],
    ['a private network', 'https://[fd00::1]/'],
  ])('asks no proxy for %s', async (_, url) => {
    await expect(ask(url)).rejects.toThrow('is not on the public internet');
    expect(proxy.asked).toEqual([]);
  });

  it('knows no proxy where Node is not to know one', async () => {
    delete process.env.NODE_USE_ENV_PROXY;

    const text = await ask(`http://localhost:${port}/`, ['localhost']);

    expect(text).toBe('here');
    expect(proxy.asked).toEqual([]);
  });
});
