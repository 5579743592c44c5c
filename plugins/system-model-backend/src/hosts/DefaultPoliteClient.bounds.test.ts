import { AddressRules } from '@fairway/backend-toolkit';
import { gzipSync } from 'node:zlib';
import { HostDouble } from './__testUtils__/HostDouble';
import { createDispatcher } from './createDispatcher';
import { createSendRequest } from './sendRequest';

describe('DefaultPoliteClient', () => {
  const { signal } = new AbortController();
  let host: HostDouble;

  beforeEach(async () => {
    host = new HostDouble();
    await host.start();
  });

  afterEach(() => host.stop());

  it('bounds what it reads, also of what is packed', async () => {
    host.handle = (request, response) => {
      const body = 'x'.repeat(5_000);
      if (request.url!.includes('packed')) {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(body));
      } else {
        response.end(body);
      }
    };
    const client = host.makeClient();

    for (const path of ['plain', 'packed']) {
      await expect(
        client.request(`${host.baseUrl}/api/${path}`, {
          maxBytes: 1_000,
          signal,
        }),
      ).rejects.toThrow(`${path} is longer than 1000 bytes`);
    }

    expect(host.asked).toHaveLength(2);
  });

  it('follows redirects below its base URLs alone', async () => {
    const targets: Record<string, string> = {
      '/api/near': '/api/there',
      '/api/out': '/admin',
      '/api/up': '/api/../admin',
      '/api/far': 'http://169.254.169.254/latest',
      '/api/round': '/api/round',
    };
    host.handle = (request, response) => {
      const location = targets[request.url!];
      if (location) {
        response.writeHead(302, { location });
      }
      response.end('there');
    };
    const client = host.makeClient();
    const ask = (path: string) =>
      client.request(`${host.baseUrl}/api/${path}`, { signal });

    expect((await ask('near')).body.toString()).toBe('there');
    await expect(ask('out')).rejects.toThrow('outside of the base URLs');
    await expect(ask('up')).rejects.toThrow('outside of the base URLs');
    await expect(ask('far')).rejects.toThrow(
      'http://169.254.169.254/latest is not asked',
    );
    await expect(ask('round')).rejects.toThrow('more than 5 times');
    await expect(ask('../admin')).rejects.toThrow('outside of the base URLs');
    expect(host.asked.map(({ url }) => url)).not.toContain('/admin');
  });

  it('does not call this machine under the name of another', async () => {
    const port = new URL(host.baseUrl).port;
    const rules = new AddressRules(['git.example.com']);
    const send = createSendRequest(createDispatcher(rules));

    // As if DNS had been changed to lead here.
    const sent = send({
      url: new URL(`http://localhost:${port}/api`),
      method: 'GET',
      headers: {},
      maxBytes: 100,
      signal,
    });

    await expect(sent).rejects.toThrow('not on the public internet');
    expect(host.asked).toHaveLength(0);
  });
});
