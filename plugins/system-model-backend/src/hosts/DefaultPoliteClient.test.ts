import { AddressRules } from '@fairway/backend-toolkit';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { SimulatedClock } from '../__testUtils__/SimulatedClock';
import { createDispatcher } from './createDispatcher';
import { DefaultPoliteClient } from './DefaultPoliteClient';
import { createSendRequest } from './sendRequest';
import { UrlBounds } from './UrlBounds';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

describe('DefaultPoliteClient', () => {
  let handle: Handler;
  let atOnce = 0;
  let mostAtOnce = 0;
  let asked: { url: string; at: number }[];
  let clock: SimulatedClock;
  let baseUrl: string;
  const { signal } = new AbortController();
  const server = createServer(async (request, response) => {
    asked.push({ url: request.url!, at: clock.now() });
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    await handle(request, response);
  });

  const makeClient = (
    options: { base?: string; random?: () => number } = {},
  ) => {
    const bounds = new UrlBounds([options.base ?? `${baseUrl}/api`]);
    const rules = new AddressRules(bounds.hosts);
    const send = createSendRequest(createDispatcher(rules));
    return new DefaultPoliteClient({
      bounds,
      clock,
      concurrency: 2,
      headers: { authorization: 'token secret-word' },
      isAllowed: host => rules.isAllowed(host, host),
      random: options.random ?? (() => 1),
      send: request =>
        clock.hold(id =>
          send({ ...request, headers: { ...request.headers, 'x-hold': id } }),
        ),
    });
  };

  beforeAll(async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    asked = [];
    atOnce = 0;
    mostAtOnce = 0;
    clock = new SimulatedClock(NOW);
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('gives answers, packed or not, and counts what was asked', async () => {
    const packed = gzipSync('[1,2,3]');
    handle = (request, response) => {
      response.setHeader('x-seen', String(request.headers.authorization));
      response.setHeader('content-encoding', 'gzip');
      response.end(packed);
    };
    const client = makeClient();

    const answer = await client.request(`${baseUrl}/api/repos?page=1`, {
      signal,
    });

    expect(answer.body.toString()).toBe('[1,2,3]');
    expect(answer.headers.get('x-seen')).toBe('token secret-word');
    expect(client.used).toEqual({ requests: 1, bytes: packed.length });
  });

  it('gives a status that is expected as it is, and explains others without what is secret', async () => {
    handle = (request, response) => {
      response.statusCode = request.url!.includes('known') ? 304 : 401;
      response.end();
    };
    const client = makeClient();

    const known = await client.request(`${baseUrl}/api/known`, {
      accept: [304],
      signal,
    });
    const refused = client.request(`${baseUrl}/api/repos?token=secret-word`, {
      signal,
    });

    expect(known.status).toBe(304);
    await expect(refused).rejects.toMatchObject({
      name: 'HostError',
      status: 401,
      message: `${baseUrl}/api/repos answered with status 401, expected 200: check the credentials of the source`,
    });
    expect(asked).toHaveLength(2);
  });

  it('waits as long as it is asked to, and everybody else waits, too', async () => {
    handle = (_request, response) => {
      if (asked.length === 1) {
        response.writeHead(429, { 'retry-after': '120' });
      }
      response.end('ok');
    };
    const client = makeClient();

    await client.request(`${baseUrl}/api/1`, { signal });
    await client.request(`${baseUrl}/api/2`, { signal });

    expect(asked).toEqual([
      { url: '/api/1', at: NOW },
      { url: '/api/1', at: NOW + 120_000 },
      { url: '/api/2', at: NOW + 120_000 },
    ]);
    expect(client.used.requests).toBe(2);
  });

  it('does not ask while a limit is used up, nor waits for hours', async () => {
    handle = (_request, response) => {
      response.writeHead(200, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String((clock.now() + HOUR_MS) / 1000),
      });
      response.end('ok');
    };
    const client = makeClient();

    await client.request(`${baseUrl}/api/1`, { signal });
    const second = client.request(`${baseUrl}/api/2`, { signal });

    await expect(second).rejects.toThrow(
      'wants to be asked again in 3600 seconds',
    );
    expect(asked).toHaveLength(1);
    await clock.sleep(HOUR_MS);
    await client.request(`${baseUrl}/api/2`, { signal });
    expect(asked).toHaveLength(2);
  });

  it('rests longer after each failure, and gives up', async () => {
    handle = (_request, response) => {
      response.statusCode = 503;
      response.end();
    };

    const answer = makeClient().request(`${baseUrl}/api/1`, { signal });

    await expect(answer).rejects.toMatchObject({ status: 503 });
    const rests = asked.slice(1).map(({ at }, index) => at - asked[index].at);
    expect(rests).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  it.each<[string, Handler]>([
    [
      'shorter than announced',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half');
        setImmediate(() => response.destroy());
      },
    ],
    [
      'cut off',
      (_request, response) => {
        response.write('half');
        setImmediate(() => response.destroy());
      },
    ],
    [
      'packed and cut off',
      (_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync('whole'.repeat(100)).subarray(0, 20));
      },
    ],
    ['a lost connection', (_request, response) => void response.destroy()],
    [
      'too slow',
      async (request, response) => {
        await clock.wait(String(request.headers['x-hold']), 90_000);
        response.end('late');
      },
    ],
  ])('asks again if the answer is %s', async (_title, fail) => {
    handle = (request, response) =>
      asked.length === 1 ? fail(request, response) : void response.end('whole');

    const answer = await makeClient().request(`${baseUrl}/api/1`, { signal });

    expect(answer.body.toString()).toBe('whole');
    expect(asked).toHaveLength(2);
  });

  it('bounds what it reads, also of what is packed', async () => {
    handle = (request, response) => {
      const body = 'x'.repeat(5_000);
      if (request.url!.includes('packed')) {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(body));
      } else {
        response.end(body);
      }
    };
    const client = makeClient();

    for (const path of ['plain', 'packed']) {
      await expect(
        client.request(`${baseUrl}/api/${path}`, { maxBytes: 1_000, signal }),
      ).rejects.toThrow(`${path} is longer than 1000 bytes`);
    }

    expect(asked).toHaveLength(2);
  });

  it('follows redirects below its base URLs alone', async () => {
    const targets: Record<string, string> = {
      '/api/near': '/api/there',
      '/api/out': '/admin',
      '/api/up': '/api/../admin',
      '/api/far': 'http://169.254.169.254/latest',
      '/api/round': '/api/round',
    };
    handle = (request, response) => {
      const location = targets[request.url!];
      if (location) {
        response.writeHead(302, { location });
      }
      response.end('there');
    };
    const client = makeClient();
    const ask = (path: string) =>
      client.request(`${baseUrl}/api/${path}`, { signal });

    expect((await ask('near')).body.toString()).toBe('there');
    await expect(ask('out')).rejects.toThrow('outside of the base URLs');
    await expect(ask('up')).rejects.toThrow('outside of the base URLs');
    await expect(ask('far')).rejects.toThrow(
      'http://169.254.169.254/latest is not asked',
    );
    await expect(ask('round')).rejects.toThrow('more than 5 times');
    await expect(ask('../admin')).rejects.toThrow('outside of the base URLs');
    expect(asked.map(({ url }) => url)).not.toContain('/admin');
  });

  it('does not call this machine under the name of another', async () => {
    const port = new URL(baseUrl).port;
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
    expect(asked).toHaveLength(0);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    handle = (_request, response) => {
      response.writeHead(429, { 'retry-after': '60' });
      response.end();
      stop.abort(new Error('The portal stops'));
    };

    const answer = makeClient().request(`${baseUrl}/api/1`, {
      signal: stop.signal,
    });

    await expect(answer).rejects.toThrow('The portal stops');
    expect(asked).toHaveLength(1);
  });

  it('comes through an hour in which the host fails in every way', async () => {
    const faults: Handler[] = [
      (_request, response) => {
        response.writeHead(429, { 'retry-after': '30' });
        response.end();
      },
      (_request, response) => {
        const date = new Date(clock.now() + 45_000).toUTCString();
        response.writeHead(429, {
          date: new Date(clock.now()).toUTCString(),
          'retry-after': date,
        });
        response.end();
      },
      (_request, response) => {
        response.statusCode = 500;
        response.end();
      },
      async (request, response) => {
        await clock.wait(String(request.headers['x-hold']), 120_000);
        response.end('late');
      },
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half');
        setImmediate(() => response.destroy());
      },
    ];
    let closedAt = 0;
    let openAt = 0;
    let impolite = 0;
    let turn = 0;
    handle = async (request, response) => {
      // What was sent at the same moment could not know.
      impolite += clock.now() > closedAt && clock.now() < openAt ? 1 : 0;
      if (clock.now() >= NOW + HOUR_MS) {
        response.end('whole');
        return;
      }
      turn += 1;
      const fault = faults[turn % faults.length];
      await fault(request, response);
      if (response.statusCode === 429) {
        closedAt = clock.now();
        openAt = Math.max(openAt, clock.now() + 30_000);
      }
    };
    const client = makeClient({ random: () => 0.5 });
    const failures: string[] = [];
    let seed = 0;
    const askForAnHour = async () => {
      let answer = '';
      while (answer === '') {
        seed += 1;
        answer = await client
          .request(`${baseUrl}/api/${seed}`, { signal })
          .then(({ body }) => body.toString())
          .catch(error => {
            failures.push(error.name);
            return '';
          });
      }
      return answer;
    };

    const answers = await Promise.all([1, 2, 3, 4].map(askForAnHour));

    expect(answers).toEqual(['whole', 'whole', 'whole', 'whole']);
    expect(new Set(failures)).toEqual(new Set(['HostError']));
    expect(impolite).toBe(0);
    expect(mostAtOnce).toBeLessThanOrEqual(2);
    // Each request is sent six times at most, and an hour has room for few of them.
    expect(asked.length).toBeLessThanOrEqual(6 * client.used.requests);
    expect(asked.length).toBeLessThan(300);
  });
});
