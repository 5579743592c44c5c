import { gzipSync } from 'node:zlib';
import { Handler, HostDouble, NOW } from './__testUtils__/HostDouble';

const HOUR_MS = 60 * 60 * 1000;

describe('DefaultPoliteClient', () => {
  const { signal } = new AbortController();
  let host: HostDouble;

  beforeEach(async () => {
    host = new HostDouble();
    await host.start();
  });

  afterEach(() => host.stop());

  it('gives answers, packed or not, and counts what was asked', async () => {
    const packed = gzipSync('[1,2,3]');
    host.handle = (request, response) => {
      response.setHeader('x-seen', String(request.headers.authorization));
      response.setHeader('content-encoding', 'gzip');
      response.end(packed);
    };
    const client = host.makeClient();

    const answer = await client.request(`${host.baseUrl}/api/repos?page=1`, {
      signal,
    });

    expect(answer.body.toString()).toBe('[1,2,3]');
    expect(answer.headers.get('x-seen')).toBe('token secret-word');
    expect(client.used).toEqual({ requests: 1, bytes: packed.length });
  });

  it('gives a status that is expected as it is, and explains others without what is secret', async () => {
    host.handle = (request, response) => {
      response.statusCode = request.url!.includes('known') ? 304 : 401;
      response.end();
    };
    const client = host.makeClient();

    const known = await client.request(`${host.baseUrl}/api/known`, {
      accept: [304],
      signal,
    });
    const refused = client.request(
      `${host.baseUrl}/api/repos?token=secret-word`,
      {
        signal,
      },
    );

    expect(known.status).toBe(304);
    await expect(refused).rejects.toMatchObject({
      name: 'HostError',
      status: 401,
      message: `${host.baseUrl}/api/repos answered with status 401, expected 200: check the credentials of the source`,
    });
    expect(host.asked).toHaveLength(2);
  });

  it('waits as long as it is asked to, and everybody else waits, too', async () => {
    host.handle = (_request, response) => {
      if (host.asked.length === 1) {
        response.writeHead(429, { 'retry-after': '120' });
      }
      response.end('ok');
    };
    const client = host.makeClient();

    await client.request(`${host.baseUrl}/api/1`, { signal });
    await client.request(`${host.baseUrl}/api/2`, { signal });

    expect(host.asked).toEqual([
      { url: '/api/1', at: NOW },
      { url: '/api/1', at: NOW + 120_000 },
      { url: '/api/2', at: NOW + 120_000 },
    ]);
    expect(client.used.requests).toBe(2);
  });

  it('does not ask while a limit is used up, nor waits for hours', async () => {
    host.handle = (_request, response) => {
      response.writeHead(200, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String((host.clock.now() + HOUR_MS) / 1000),
      });
      response.end('ok');
    };
    const client = host.makeClient();

    await client.request(`${host.baseUrl}/api/1`, { signal });
    const second = client.request(`${host.baseUrl}/api/2`, { signal });

    await expect(second).rejects.toThrow(
      'wants to be asked again in 3600 seconds',
    );
    expect(host.asked).toHaveLength(1);
    await host.clock.sleep(HOUR_MS);
    await client.request(`${host.baseUrl}/api/2`, { signal });
    expect(host.asked).toHaveLength(2);
  });

  it('rests longer after each failure, and gives up', async () => {
    host.handle = (_request, response) => {
      response.statusCode = 503;
      response.end();
    };

    const answer = host
      .makeClient()
      .request(`${host.baseUrl}/api/1`, { signal });

    await expect(answer).rejects.toMatchObject({ status: 503 });
    const rests = host.asked
      .slice(1)
      .map(({ at }, index) => at - host.asked[index].at);
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
        await host.clock.wait(String(request.headers['x-hold']), 90_000);
        response.end('late');
      },
    ],
  ])('asks again if the answer is %s', async (_title, fail) => {
    host.handle = (request, response) =>
      host.asked.length === 1
        ? fail(request, response)
        : void response.end('whole');

    const answer = await host
      .makeClient()
      .request(`${host.baseUrl}/api/1`, { signal });

    expect(answer.body.toString()).toBe('whole');
    expect(host.asked).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    host.handle = (_request, response) => {
      response.writeHead(429, { 'retry-after': '60' });
      response.end();
      stop.abort(new Error('The portal stops'));
    };

    const answer = host.makeClient().request(`${host.baseUrl}/api/1`, {
      signal: stop.signal,
    });

    await expect(answer).rejects.toThrow('The portal stops');
    expect(host.asked).toHaveLength(1);
  });

  it('comes through an hour in which the host fails in every way', async () => {
    const faults: Handler[] = [
      (_request, response) => {
        response.writeHead(429, { 'retry-after': '30' });
        response.end();
      },
      (_request, response) => {
        const date = new Date(host.clock.now() + 45_000).toUTCString();
        response.writeHead(429, {
          date: new Date(host.clock.now()).toUTCString(),
          'retry-after': date,
        });
        response.end();
      },
      (_request, response) => {
        response.statusCode = 500;
        response.end();
      },
      async (request, response) => {
        await host.clock.wait(String(request.headers['x-hold']), 120_000);
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
    host.handle = async (request, response) => {
      // What was sent at the same moment could not know.
      impolite +=
        host.clock.now() > closedAt && host.clock.now() < openAt ? 1 : 0;
      if (host.clock.now() >= NOW + HOUR_MS) {
        response.end('whole');
        return;
      }
      turn += 1;
      const fault = faults[turn % faults.length];
      await fault(request, response);
      if (response.statusCode === 429) {
        closedAt = host.clock.now();
        openAt = Math.max(openAt, host.clock.now() + 30_000);
      }
    };
    const client = host.makeClient({ random: () => 0.5 });
    const failures: string[] = [];
    let seed = 0;
    const askForAnHour = async () => {
      let answer = '';
      while (answer === '') {
        seed += 1;
        answer = await client
          .request(`${host.baseUrl}/api/${seed}`, { signal })
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
    expect(host.mostAtOnce).toBeLessThanOrEqual(2);
    // Each request is sent six times at most, and an hour has room for few of them.
    expect(host.asked.length).toBeLessThanOrEqual(6 * client.used.requests);
    expect(host.asked.length).toBeLessThan(300);
  });
});
