import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { systemClock } from '../time/systemClock';
import { createClient } from './createClient';

const { signal } = new AbortController();

describe('createClient', () => {
  const server = createServer((_request, response) => response.end('here'));
  let baseUrl: string;

  beforeAll(async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('asks a host of this network if it is configured', async () => {
    const client = createClient(
      { baseUrls: [baseUrl] },
      { clock: systemClock },
    );

    const answer = await client.request(`${baseUrl}/repos`, { signal });

    expect(answer.body.toString()).toBe('here');
  });

  it('does not if somebody only tries it out', async () => {
    const client = createClient(
      { baseUrls: [baseUrl] },
      { clock: systemClock, admitted: ['git.corp'] },
    );

    await expect(
      client.request(`${baseUrl}/repos`, { signal }),
    ).rejects.toThrow('systemModel.dryRun.allowPrivate');
  });

  it.each([
    'git.example.com',
    'file:///etc',
    'https://user:word@git.example.com',
    'https://git.example.com/?a=b',
  ])('refuses the base URL %s', baseUrl2 => {
    expect(() =>
      createClient({ baseUrls: [baseUrl2] }, { clock: systemClock }),
    ).toThrow('Expected an address such as');
  });
});
