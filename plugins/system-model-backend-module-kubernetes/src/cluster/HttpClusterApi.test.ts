import { startTestProxy } from '@fairway/plugin-system-model-node/testUtils';
import { IncomingMessage, ServerResponse } from 'node:http';
import { ClusterFront } from '../__testUtils__/ClusterFront';
import { hurry } from '../__testUtils__/hurry';
import {
  answer,
  breakOff,
  ScriptedApi,
  tell,
} from '../__testUtils__/ScriptedApi';
import { ApiError } from './ApiError';
import { HttpClusterApi } from './HttpClusterApi';
import { openAccount } from './openAccount';
import { WatchEvent } from './WatchEvent';

const { signal } = new AbortController();

let scripted: ScriptedApi;
let api: HttpClusterApi;
let rests: number[];
let used: { requests: number; bytes: number };

async function start(...answers: Parameters<typeof ScriptedApi.start>) {
  scripted = await ScriptedApi.start(...answers);
  rests = [];
  used = { requests: 0, bytes: 0 };
  api = new HttpClusterApi(scripted.account, {
    rest: async (milliseconds, stop) => {
      rests.push(milliseconds);
      await hurry(1, stop);
    },
    onUse: ({ bytes, requests }) => {
      used.requests += requests;
      used.bytes += bytes;
    },
  });
}

async function watch() {
  const events: WatchEvent[] = [];
  for await (const event of api.watch({ path: '/watched' }, signal)) {
    events.push(event);
  }
  return events;
}

describe('HttpClusterApi', () => {
  afterEach(async () => {
    api.close();
    await scripted.close();
  });

  it('asks again, later each time or when it is told to, until it is answered', async () => {
    await start(
      answer(503),
      answer(429, {}, { 'retry-after': '7' }),
      breakOff,
      response => response.end('{"items": ['),
      answer(200, { items: [1] }),
    );

    const object = await api.read({ path: '/apis' }, signal);

    expect(object).toEqual({ items: [1] });
    expect(scripted.requests).toHaveLength(5);
    expect(used).toEqual({
      requests: 1,
      bytes: '{}{}{"items":[{"items": [{"items":[1]}'.length,
    });
    expect(rests[0]).toBeLessThanOrEqual(500);
    expect(rests[1]).toBe(7000);
    expect(rests[2]).toBeGreaterThanOrEqual(1000);
    expect(rests[3]).toBeGreaterThanOrEqual(2000);
  });

  it('says what it was answered when it gives up', async () => {
    await start(answer(500, { message: 'etcdserver: leader changed' }));

    const read = api.read({ path: '/apis' }, signal);

    await expect(read).rejects.toThrow(
      '/apis was answered with 500: etcdserver: leader changed',
    );
    expect(scripted.requests).toHaveLength(5);
  });

  it.each([401, 403, 404, 410])('takes %d for an answer', async status => {
    await start(answer(status));

    const read = api.read({ path: '/apis' }, signal);

    await expect(read).rejects.toMatchObject({ name: 'ApiError', status });
    expect(scripted.requests).toHaveLength(1);
  });

  it('does not go where it is sent', async () => {
    await start((response, request) =>
      answer(
        302,
        {},
        { location: `http://${request.headers.host}/other` },
      )(response, request),
    );

    const read = api.read({ path: '/apis' }, signal);

    await expect(read).rejects.toThrow('/apis was answered with 302');
    expect(scripted.requests).toEqual(['/apis']);
  });

  it('says whom it cannot reach', async () => {
    await start(answer(200));
    await scripted.close();

    const read = api.read({ path: '/apis' }, signal);

    await expect(read).rejects.toThrow(
      /^The cluster at http:\/\/127\.0\.0\.1:\d+ cannot be asked.*ECONNREFUSED/,
    );
  });

  it('asks four things at once at most', async () => {
    const waiting: ServerResponse[] = [];
    let peak = 0;
    await start(response => {
      waiting.push(response);
      peak = Math.max(peak, waiting.length);
      if (waiting.length === 4) {
        waiting.splice(0).forEach(r => r.end('{}'));
      }
    });

    const read = Array.from({ length: 8 }, () =>
      api.read({ path: '/apis' }, signal),
    );

    await expect(Promise.all(read)).resolves.toHaveLength(8);
    expect(peak).toBe(4);
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    await start(() => stop.abort());

    const read = api.read({ path: '/apis' }, stop.signal);

    await expect(read).rejects.toThrow('This operation was aborted');
    expect(scripted.requests).toHaveLength(1);
  });

  it('asks nothing more once it is closed', async () => {
    await start(answer(503));
    const read = api.read({ path: '/apis' }, signal);

    api.close();

    await expect(read).rejects.toThrow('This operation was aborted');
    expect(scripted.requests.length).toBeLessThanOrEqual(1);
  });

  it('hears events as they come, however they are cut into packets', async () => {
    const line = Buffer.from(
      '{"type":"ADDED","object":{"name":"caf\u00e9"}}\n',
    );
    const middle = line.indexOf(0xc3) + 1;
    await start((response: ServerResponse) => {
      response.write(line.subarray(0, middle), () => {
        response.write(line.subarray(middle));
        response.end('{"type":"DELETED","object":{}}\n{"type":"cut off');
      });
    });

    const events = await watch();

    expect(events).toEqual([
      { type: 'ADDED', object: { name: 'caf\u00e9' } },
      { type: 'DELETED', object: {} },
    ]);
  });

  it('ends a watch with the error that it tells', async () => {
    await start(
      tell({ type: 'ERROR', object: { code: 410, message: 'too old' } }),
    );

    await expect(watch()).rejects.toEqual(
      new ApiError(410, 'The watch of /watched ended: too old'),
    );
  });

  it.each([
    ['broken', 'not JSON\n', SyntaxError],
    ['no object', '[]\n', SyntaxError],
    ['too long', `"${'x'.repeat(9 * 1024 * 1024)}"\n`, RangeError],
  ])('does not pass over a line that is %s', async (_, line, error) => {
    await start(
      (response: ServerResponse, _request: IncomingMessage) =>
        void response.end(line),
    );

    await expect(watch()).rejects.toThrow(error);
  });
});

it('reaches a cluster through the proxy of the environment, but for one that is left out', async () => {
  const front = await ClusterFront.start((request, response) =>
    response.end(`{"token":"${request.headers.authorization}"}`),
  );
  const account = openAccount({
    sourceId: 'production',
    cluster: 'production',
    kubeconfig: front.kubeconfig,
    objects: [],
  });
  const { host, port } = new URL(account.server);
  const proxy = await startTestProxy(Number(port));
  const ask = async () => {
    const cluster = new HttpClusterApi(account, { rest: hurry, onUse() {} });
    try {
      return await cluster.read({ path: '/apis' }, signal);
    } finally {
      cluster.close();
    }
  };
  try {
    const through = await ask();
    const asked = [...proxy.asked];
    process.env.NO_PROXY = host;
    const direct = await ask();

    expect(through).toEqual({ token: 'Bearer portal' });
    expect(direct).toEqual(through);
    expect(asked).toEqual([`CONNECT ${host}`]);
    expect(proxy.asked).toEqual(asked);
  } finally {
    await proxy.stop();
    await front.close();
  }
});
