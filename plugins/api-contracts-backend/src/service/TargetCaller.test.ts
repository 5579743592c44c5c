import { LookupAddress } from 'dns';
import { RequestListener } from 'http';
import { createServer, Server } from 'net';
import { createGzip, gzipSync } from 'zlib';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { TryRequest } from '@fairway/plugin-api-contracts-common';
import { makeApi } from '../__testUtils__/makeApi';
import { RunningService, startService } from '../__testUtils__/startService';
import { lookupAll, Lookup } from '../address/resolveTarget';
import { PortalAddresses } from '../address/PortalAddresses';
import { readTryOptions } from '../config';
import { toContract } from '../contract/readContract';
import { readContractDocument } from '../contract/readContractDocument';
import { collectAnswer } from '../http/collectAnswer';
import { TargetCaller } from './TargetCaller';
import { Target } from './TargetService';

const SECRET = 'Bearer s3cr3t-t0ken';
const LOOPBACK: LookupAddress[] = [{ address: '127.0.0.1', family: 4 }];

function makeTarget(server: string, environment: JsonObject = {}): Target {
  const { environments } = readTryOptions(
    new ConfigReader({
      backend: { baseUrl: 'http://portal.test' },
      apiContracts: {
        try: {
          environments: [
            {
              name: 'local',
              servers: ['http://localhost:*', 'http://api.test:*'],
              allowPrivate: ['localhost', '127.0.0.1'],
              credentials: [
                { name: 'ops', header: 'Authorization', value: SECRET },
              ],
              ...environment,
            },
          ],
        },
      },
    }),
  );
  const entity = makeApi('pets', [server]);
  return {
    entity,
    contract: toContract(entity, readContractDocument(entity.spec.definition)),
    url: new URL(server),
    environment: environments[0],
    credentials: environments[0].credentials,
  };
}

function makeCaller(
  options: {
    readonly lookup?: Lookup;
    readonly limits?: { responseBytes?: number; timeoutMs?: number };
    readonly portalPort?: number;
  } = {},
) {
  const { limits, lookup = lookupAll, portalPort = 1 } = options;
  return new TargetCaller({
    limits: { responseBytes: 1_000, timeoutMs: 20_000, ...limits },
    lookup,
    portal: new PortalAddresses({
      baseUrls: ['http://portal.test'],
      port: String(portalPort),
    }),
  });
}

function makeRequest(request: Partial<TryRequest> = {}): TryRequest {
  return {
    entityRef: 'api:default/pets',
    server: 'unused',
    method: 'GET',
    path: '/pets',
    ...request,
  };
}

describe('TargetCaller', () => {
  const services: RunningService[] = [];

  async function serve(listener: RequestListener) {
    const service = await startService(listener);
    services.push(service);
    return service;
  }

  async function call(
    port: number,
    request: Partial<TryRequest> = {},
    {
      caller = makeCaller(),
      host = 'localhost',
      environment,
      signal = new AbortController().signal,
    }: {
      caller?: TargetCaller;
      host?: string;
      environment?: JsonObject;
      signal?: AbortSignal;
    } = {},
  ) {
    const answer = await caller.call(
      makeTarget(`http://${host}:${port}/v1`, environment),
      makeRequest(request),
      { signal, onClose: () => {} },
    );
    return collectAnswer(answer);
  }

  afterEach(async () => {
    await Promise.all(services.splice(0).map(service => service.stop()));
  });

  it('calls the service and tells all of its answer', async () => {
    const service = await serve((_request, response) => {
      response.writeHead(201, 'Made', {
        'Content-Type': 'application/json',
        'Set-Cookie': 'session=1',
      });
      response.end('{"id":7}');
    });

    const answer = await call(service.port, {
      method: 'POST',
      path: '/pets?dry=1',
      headers: { 'Content-Type': 'application/json', Cookie: 'a=b' },
      body: '{"name":"Ä"}',
    });

    expect(answer).toMatchObject({
      status: 201,
      statusText: 'Made',
      body: '{"id":7}',
      encoding: 'utf8',
      bytes: 8,
      isTruncated: false,
      droppedHeaders: ['cookie'],
    });
    expect(answer.headers).toContainEqual(['content-type', 'application/json']);
    expect(JSON.stringify(answer.headers)).not.toContain('session');
    expect(answer.timing.totalMs).toBeGreaterThanOrEqual(
      answer.timing.firstByteMs,
    );
    const [{ body, headers, method, url }] = service.requests;
    expect({ body, method, url }).toEqual({
      body: '{"name":"Ä"}',
      method: 'POST',
      url: '/v1/pets?dry=1',
    });
    expect(headers).toMatchObject({ host: `localhost:${service.port}` });
    expect(headers).not.toHaveProperty('cookie');
  });

  it.each([['GET'], ['HEAD'], ['OPTIONS'], ['PUT'], ['PATCH'], ['DELETE']])(
    'sends %s',
    async method => {
      const service = await serve((_request, response) => {
        response.writeHead(204, { 'Content-Encoding': 'gzip' }).end();
      });

      expect(await call(service.port, { method })).toMatchObject({
        status: 204,
        body: '',
      });
      expect(service.requests[0].method).toBe(method);
    },
  );

  it('answers with what is no text as base64', async () => {
    const { port } = await serve((_request, response) =>
      response.end(Buffer.from([0, 255, 1])),
    );

    expect(await call(port)).toMatchObject({
      encoding: 'base64',
      body: 'AP8B',
    });
  });

  describe('refuses', () => {
    it('an address that is not admitted, without asking it', async () => {
      const service = await serve((_request, response) => response.end());

      for (const host of ['localhost', '127.0.0.1', 'api.test']) {
        await expect(
          call(
            service.port,
            {},
            {
              host,
              environment: { allowPrivate: [] },
              caller: makeCaller({ lookup: async () => LOOPBACK }),
            },
          ),
        ).rejects.toMatchObject({ reason: 'address-not-allowed' });
      }
      expect(service.requests).toEqual([]);
    });

    it('a name of which one answer is private', async () => {
      const lookup = async () => [
        { address: '93.184.216.34', family: 4 },
        ...LOOPBACK,
      ];

      await expect(
        call(
          1,
          {},
          {
            host: 'api.test',
            environment: { allowPrivate: ['10.0.0.9'] },
            caller: makeCaller({ lookup }),
          },
        ),
      ).rejects.toMatchObject({ reason: 'address-not-allowed' });
    });

    it('the portal itself', async () => {
      const service = await serve((_request, response) => response.end());

      await expect(
        call(
          service.port,
          {},
          {
            caller: makeCaller({ portalPort: service.port }),
          },
        ),
      ).rejects.toMatchObject({ reason: 'portal-itself' });
      expect(service.requests).toEqual([]);
    });

    it.each([
      ['http://169.254.169.254/latest/meta-data'],
      ['http://10.0.0.1/'],
      ['//[::1]:80/'],
      ['http://portal.test/'],
      ['http://inside.test/'],
    ])('a redirect to %s', async location => {
      const { port } = await serve((_request, response) =>
        response.writeHead(302, { Location: location }).end(),
      );
      const lookup: Lookup = async name =>
        name === 'localhost'
          ? LOOPBACK
          : [
              {
                address: name === 'portal.test' ? '8.8.8.8' : '10.0.0.9',
                family: 4,
              },
            ];

      await expect(
        call(port, {}, { caller: makeCaller({ lookup }) }),
      ).rejects.toMatchObject({ reason: 'redirect-not-allowed' });
    });

    it('a method that the environment does not admit', async () => {
      await expect(
        call(1, { method: 'DELETE' }, { environment: { methods: ['GET'] } }),
      ).rejects.toMatchObject({ reason: 'method-not-allowed' });
    });

    it('a credential that there is not', async () => {
      await expect(call(1, { credential: 'root' })).rejects.toMatchObject({
        reason: 'credential-not-allowed',
      });
    });
  });

  it('connects to what was checked, whatever the name says a moment later', async () => {
    const service = await serve((_request, response) => response.end('inside'));
    const answers = [[{ address: '192.0.2.1', family: 4 }], LOOPBACK];
    const lookup = jest.fn(async () => answers.shift() ?? LOOPBACK);
    const caller = makeCaller({ lookup, limits: { timeoutMs: 300 } });

    // Only the first answer is admitted, and nothing answers there.
    await expect(
      call(
        service.port,
        {},
        {
          caller,
          host: 'api.test',
          environment: { allowPrivate: ['192.0.2.1'] },
        },
      ),
    ).rejects.toMatchObject({ name: 'TryFailedError' });

    expect(lookup).toHaveBeenCalledTimes(1);
    expect(service.requests).toEqual([]);
  });

  it('asks for a name once in a whole call', async () => {
    const { port } = await serve((_request, response) => response.end('ok'));
    const lookup = jest.fn(async () => LOOPBACK);

    expect(
      await call(port, {}, { caller: makeCaller({ lookup }) }),
    ).toMatchObject({ body: 'ok' });
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  it('uses no proxy of the environment', async () => {
    const { port } = await serve((_request, response) => response.end('ok'));
    process.env.HTTP_PROXY = 'http://127.0.0.1:1';
    try {
      expect(await call(port)).toMatchObject({ body: 'ok' });
    } finally {
      delete process.env.HTTP_PROXY;
    }
  });

  it.each([['/elsewhere'], ['http://login.test/'], ['http://nowhere.test/']])(
    'shows a redirect to %s and does not follow it',
    async location => {
      const service = await serve((_request, response) =>
        response.writeHead(302, { Location: location }).end('moved'),
      );
      const lookup: Lookup = async name => {
        if (name === 'nowhere.test') {
          throw new Error('ENOTFOUND');
        }
        return name === 'localhost'
          ? LOOPBACK
          : [{ address: '8.8.8.8', family: 4 }];
      };

      const answer = await call(
        service.port,
        {},
        {
          caller: makeCaller({ lookup }),
        },
      );

      expect(answer).toMatchObject({ status: 302, body: 'moved' });
      expect(answer.headers).toContainEqual(['location', location]);
      expect(service.requests).toHaveLength(1);
    },
  );

  describe('with limits', () => {
    it('takes in no more of a body than it may', async () => {
      const { port } = await serve((_request, response) => {
        const write = () => {
          while (response.write('ä'.repeat(999))) {
            // As fast as it goes, without end.
          }
        };
        response.on('drain', write);
        write();
      });

      const answer = await call(port);

      expect(answer).toMatchObject({
        isTruncated: true,
        truncatedBy: 'size',
        bytes: 1_000,
        encoding: 'utf8',
      });
    });

    it('does not let a packed body become a large one', async () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      const { port } = await serve((_request, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
      );

      expect(await call(port)).toMatchObject({
        isTruncated: true,
        truncatedBy: 'size',
        bytes: 1_000,
      });
    });

    it('unpacks an answer', async () => {
      const { port } = await serve((_request, response) =>
        response
          .writeHead(200, { 'Content-Encoding': 'gzip' })
          .end(gzipSync('hello')),
      );

      expect(await call(port)).toMatchObject({ body: 'hello', bytes: 5 });
    });

    it.each([
      ['is not packed as it says', { 'Content-Encoding': 'gzip' }, 'plain'],
      ['is shorter than it says', { 'Content-Length': '9' }, 'short'],
    ])('says so when a body %s', async (_, headers, body) => {
      const { port } = await serve((_request, response) => {
        response.writeHead(200, headers);
        response.write(body, () => response.destroy());
      });

      await expect(call(port)).rejects.toMatchObject({
        reason: 'target-broken',
      });
    });

    it('ends a call whose head does not come', async () => {
      const { port } = await serve(() => {});

      await expect(
        call(port, {}, { caller: makeCaller({ limits: { timeoutMs: 100 } }) }),
      ).rejects.toMatchObject({ reason: 'target-timeout', statusCode: 504 });
    });

    it('ends a body that does not end, and shows what there is', async () => {
      const { port } = await serve((_request, response) => {
        response.write('data: 1\n\n');
      });

      expect(
        await call(
          port,
          {},
          {
            caller: makeCaller({ limits: { timeoutMs: 300 } }),
          },
        ),
      ).toMatchObject({
        body: 'data: 1\n\n',
        isTruncated: true,
        truncatedBy: 'time',
      });
    });

    it('ends a look-up that takes too long', async () => {
      const caller = makeCaller({
        lookup: () => new Promise(() => {}),
        limits: { timeoutMs: 50 },
      });

      await expect(call(1, {}, { caller })).rejects.toMatchObject({
        reason: 'target-timeout',
      });
    });

    it('takes no head without end', async () => {
      const { port } = await serve((_request, response) => {
        response.writeHead(200, { X: 'x'.repeat(100_000) }).end();
      });

      await expect(call(port)).rejects.toMatchObject({
        reason: 'target-broken',
      });
    });
  });

  it('ends the call to the service when the caller goes', async () => {
    const controller = new AbortController();
    let closed: Promise<void> | undefined;
    const { port } = await serve((_request, response) => {
      closed = new Promise(resolve => response.on('close', () => resolve()));
      controller.abort();
    });

    await expect(
      call(port, {}, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await closed;
  });

  describe('with a credential', () => {
    it('sends it, and lets nobody see it', async () => {
      const service = await serve((request, response) => {
        const { authorization = '' } = request.headers;
        response.writeHead(200, { 'X-Echo': authorization });
        const token = authorization.slice('Bearer '.length);
        response.write(`{"headers":"${authorization.slice(0, 10)}`);
        response.end(`${authorization.slice(10)}","token":"${token}"}`);
      });

      const answer = await call(service.port, {
        credential: 'ops',
        headers: { authorization: 'mine', range: 'bytes=0-3' },
      });

      expect(service.requests[0].headers).toMatchObject({
        authorization: SECRET,
      });
      expect(service.requests[0].headers).not.toHaveProperty('range');
      expect(JSON.stringify(answer)).not.toContain('s3cr3t');
      expect(answer.body).toBe('{"headers":"[redacted]","token":"[redacted]"}');
      expect(answer.headers).toContainEqual(['x-echo', '[redacted]']);
      expect(answer.droppedHeaders).toEqual(['authorization', 'range']);
    });

    it('does not give away the part of it before a cut', async () => {
      const { port } = await serve((request, response) =>
        response.end(`${'.'.repeat(990)}${request.headers.authorization}`),
      );

      const { body } = await call(port, { credential: 'ops' });

      expect(body).toBe(`${'.'.repeat(990)}[redacted]`);
    });

    it('finds it in what is packed, and shows nothing packed otherwise', async () => {
      const { port } = await serve((request, response) => {
        if (request.url === '/v1/zstd') {
          response.writeHead(200, { 'Content-Encoding': 'zstd' }).end('x');
          return;
        }
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        const gzip = createGzip();
        gzip.pipe(response);
        gzip.end(request.headers.authorization);
      });

      expect(await call(port, { credential: 'ops' })).toMatchObject({
        body: '[redacted]',
      });
      await expect(
        call(port, { credential: 'ops', path: '/zstd' }),
      ).rejects.toMatchObject({ reason: 'target-broken' });
    });
  });

  describe('says what is wrong', () => {
    let server: Server | undefined;

    afterEach(() => server?.close());

    it('with a server that is not there', async () => {
      const service = await startService(() => {});
      await service.stop();

      await expect(call(service.port)).rejects.toMatchObject({
        reason: 'target-unreachable',
        message: expect.stringContaining('ECONNREFUSED'),
      });
    });

    it('with a name that nobody knows', async () => {
      const lookup = async () => {
        throw new Error('ENOTFOUND');
      };

      await expect(
        call(1, {}, { caller: makeCaller({ lookup }) }),
      ).rejects.toMatchObject({ reason: 'target-unreachable' });
    });

    it('with one that does not speak HTTP', async () => {
      server = createServer(socket => {
        socket.on('error', () => {});
        socket.end('SSH-2.0-OpenSSH\r\n');
      });
      await new Promise<void>(resolve =>
        server?.listen(0, '127.0.0.1', resolve),
      );
      const { port } = server.address() as { port: number };

      await expect(call(port)).rejects.toMatchObject({
        reason: 'target-broken',
      });
    });
  });
});
