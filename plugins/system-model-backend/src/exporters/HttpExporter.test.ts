import { createHash, createHmac } from 'crypto';
import { once } from 'events';
import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { buffer } from 'stream/consumers';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Release } from '@fairway/plugin-system-model-node';
import { startTestProxy } from '@fairway/plugin-system-model-node/testUtils';
import { AddressRules } from '@fairway/backend-toolkit';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { builtInProcessors } from '../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../artifacts/ReleaseBuilder';
import { HttpExporter } from './HttpExporter';
import { httpExporterFactory } from './httpExporterFactory';
import { HttpSender } from './HttpSender';

const SECRET = 'a secret of some length';
const VERSION = '20261126T190000Z-000000000001';
const folder = createMockDirectory();
const signal = new AbortController().signal;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server;
let release: Release;
let received: {
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}[];
let answers: (Answer | undefined)[];

const status =
  (code: number, headers = {}): Answer =>
  response =>
    response.writeHead(code, headers).end(`status ${code}`);

beforeAll(async () => {
  const model = new ModelDouble();
  model.set('component:default/shop');
  const builder = new ReleaseBuilder({
    dir: folder.path,
    processors: builtInProcessors,
    now: () => new Date('2026-11-26T19:00:00Z'),
  });
  release = await model.read(reader => builder.build(reader, signal));
  server = createServer(async (request, response) => {
    const answer = answers.shift() ?? status(201);
    if (answer.length < 2) {
      const body = await buffer(request).catch(() => Buffer.alloc(0));
      received.push({ path: request.url!, headers: request.headers, body });
    }
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

beforeEach(() => {
  received = [];
  answers = [];
});

afterAll(() => server.close());

const addressOf = () =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/in?of=x`;

function makeExporter(rests: number[] = []) {
  return new HttpExporter({
    sender: new HttpSender({
      baseUrl: new URL(addressOf()),
      secret: SECRET,
      rules: new AddressRules(['127.0.0.1']),
      advice: '',
      now: () => new Date(1_700_000_000_000),
    }),
    rest: async ms => {
      rests.push(ms);
    },
  });
}

describe('HttpExporter', () => {
  it('sends every file, then the manifest, then says that it is the latest', async () => {
    await makeExporter().export(release, signal);

    expect(received.map(({ path }) => path)).toEqual([
      ...release.files.map(({ path }) => `/in/${VERSION}/${path}?of=x`),
      `/in/${VERSION}/manifest.json?of=x`,
      '/in/latest.json?of=x',
    ]);
    expect(JSON.parse(received.at(-1)!.body.toString())).toEqual({
      version: VERSION,
      sequence: 1,
      manifest: `${VERSION}/manifest.json`,
    });
  });

  it('signs what it sends, where to, and when', async () => {
    await makeExporter().export(release, signal);

    for (const { headers, body } of received) {
      const sha256 = createHash('sha256').update(body).digest('hex');
      const signed = [
        '1700000000',
        headers['x-fairway-path'],
        body.length,
        sha256,
      ];
      expect(headers).toMatchObject({
        'x-fairway-timestamp': '1700000000',
        'x-fairway-content-sha256': sha256,
        'x-fairway-signature': `sha256=${createHmac('sha256', SECRET)
          .update(signed.join('\n'))
          .digest('hex')}`,
      });
    }
    expect(received[0].headers['x-fairway-path']).toBe(
      `${VERSION}/entities.ndjson`,
    );
    expect(received[0].headers['content-type']).toBe('application/x-ndjson');
  });

  it('tries again what may pass, later each time and as late as it is told', async () => {
    const rests: number[] = [];
    const hangUp: Answer = (_, request) => request.socket.destroy();
    answers = [status(503), hangUp, status(429, { 'Retry-After': '20' })];

    await makeExporter(rests).export(release, signal);

    expect(received.at(-1)!.path).toBe('/in/latest.json?of=x');
    expect(rests).toHaveLength(3);
    expect(rests[0]).toBeLessThan(1_501);
    expect(rests[1]).toBeGreaterThan(999);
    expect(rests[2]).toBe(20_000);
  });

  it.each([
    ['a refusal', [status(403)], 'answered 403', 0],
    [
      'a redirect',
      [status(302, { Location: 'http://169.254.169.254/' })],
      'answered 302',
      0,
    ],
    ['an outage', Array(5).fill(status(500)), 'answered 500', 4],
  ])(
    'gives up on %s, and does not call it the latest',
    async (_, faults, message, count) => {
      const rests: number[] = [];
      answers = faults as Answer[];

      await expect(makeExporter(rests).export(release, signal)).rejects.toThrow(
        message,
      );

      expect(rests).toHaveLength(count);
      expect(received.map(({ path }) => path)).not.toContain(
        '/in/latest.json?of=x',
      );
    },
  );

  it('hears what a receiver says that does not want to read on', async () => {
    answers = [(response, _request) => response.writeHead(413).end('too much')];

    await expect(makeExporter().export(release, signal)).rejects.toThrow(
      'answered 413 to 20261126T190000Z-000000000001/entities.ndjson, expected 200 to 299: too much',
    );
  });

  it('asks what is there, if the receiver tells', async () => {
    answers = [
      status(405),
      status(500),
      response => response.end('{"version":"v1"}'),
    ];
    const exporter = makeExporter();

    expect(await exporter.findLatest()).toBeUndefined();
    await expect(exporter.findLatest()).rejects.toThrow('answered 500');
    expect(await exporter.findLatest()).toBe('v1');
  });

  it.each([
    ['an address', () => addressOf(), []],
    ['a name', () => addressOf().replace('127.0.0.1', 'localhost'), []],
    [
      'a name of another',
      () => addressOf().replace('127.0.0.1', 'localhost'),
      ['x.test'],
    ],
  ])(
    'does not call %s that is not public unless it is admitted',
    async (_, url, allowPrivate) => {
      const exporter = httpExporterFactory.create({
        id: 'receiver',
        config: { type: 'http', url: url(), secret: SECRET, allowPrivate },
        logger: mockServices.logger.mock(),
      });

      await expect(exporter.export(release, signal)).rejects.toThrow(
        'not on the public internet; to let it be called, list it in systemModel.exporters.receiver.allowPrivate',
      );
      expect(received).toEqual([]);
    },
  );

  it('calls what is admitted', async () => {
    const exporter = httpExporterFactory.create({
      id: 'receiver',
      config: {
        type: 'http',
        url: addressOf().replace('127.0.0.1', 'localhost'),
        secret: SECRET,
        allowPrivate: ['localhost'],
      },
      logger: mockServices.logger.mock(),
    });

    await exporter.export(release, signal);

    expect(received).toHaveLength(9);
  });

  it('sends through the proxy of the environment, but not to whom it may not call', async () => {
    const { port } = server.address() as AddressInfo;
    const proxy = await startTestProxy(port);
    const run = (url: string) =>
      httpExporterFactory
        .create({
          id: 'receiver',
          config: { type: 'http', url, secret: SECRET },
          logger: mockServices.logger.mock(),
        })
        .export(release, signal);
    try {
      await run('http://receiver.invalid/in');
      await expect(run(`http://localhost:${port}/in`)).rejects.toThrow(
        'not on the public internet',
      );

      expect(received).toHaveLength(9);
      expect(proxy.asked).toHaveLength(9);
      expect(proxy.asked.at(-1)).toBe('http://receiver.invalid/in/latest.json');
    } finally {
      await proxy.stop();
    }
  });

  it.each([
    [
      { url: 'ftp://x.test', secret: SECRET },
      'url: expected an address with http or https',
    ],
    [
      { url: 'https://x.test', secret: 'short' },
      'secret: expected string to have >=16',
    ],
    [
      { url: 'https://x.test', secret: SECRET, allowPrivate: ['*'] },
      'receiver.allowPrivate',
    ],
  ])('refuses %j', (config, message) => {
    const create = () =>
      httpExporterFactory.create({
        id: 'receiver',
        config,
        logger: mockServices.logger.mock(),
      });

    expect(create).toThrow(message);
  });
});
