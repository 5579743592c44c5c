/**
 * @jest-environment node
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { create, type DescMethod, fromJson, toJson } from '@bufbuild/protobuf';
import { timestampFromDate, TimestampSchema } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import type {
  TryEvent,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { createEnvelope } from '../tryIt/Envelope';
import { GrpcReader, type GrpcAnswer } from './GrpcReader';
import { idOf, readServices } from './readServices';
import { type GrpcProtocol, toGrpcRequest } from './toGrpcRequest';
import { toSkeleton } from './toSkeleton';

const definition = `
syntax = "proto3";
package ships.v1;
import "google/protobuf/timestamp.proto";
import "ships/v1/other.proto";

service Ships {
  rpc Find(FindRequest) returns (Ship);
  rpc Watch(FindRequest) returns (stream Ship);
  rpc Upload(stream Ship) returns (Ship);
  rpc Foreign(Other) returns (Ship);
}
message FindRequest {
  string ship_id = 1;
  repeated int32 years = 2;
  optional bool deep = 3;
  map<string, Kind> kinds = 4;
  oneof place { string port = 5; Berth berth = 6; }
  FindRequest parent = 7;
}
enum Kind { KIND_UNSPECIFIED = 0; KIND_FERRY = 2; }
message Berth { uint64 number = 1; message Side { bool left = 1; } Side side = 2; }
message Ship {
  string name = 1;
  Kind kind = 2;
  google.protobuf.Timestamp built = 3;
  bytes flag = 4;
  FindRequest asked = 5;
  Other other = 6;
  int64 tons = 7;
}
`;

const { methods, registry, missing } = readServices(definition);
const find = (name: string): DescMethod =>
  methods.find(method => method.name === name)!;

/** Answers with what it was asked. */
function toShip(request: object, name: string) {
  const { output } = find('Find');
  const asked = toJson(find('Find').input, request as any);
  const ship = fromJson(output, {
    name,
    kind: 'KIND_FERRY',
    flag: 'AP8=',
    tons: '9007199254740993',
    asked,
  }) as any;
  ship.built = create(
    TimestampSchema,
    timestampFromDate(new Date('2001-02-03T04:05:06Z')),
  );
  return ship;
}

function routes(router: ConnectRouter) {
  router.service(find('Find').parent, {
    find(request: any) {
      if (request.shipId === 'none') {
        throw new ConnectError('There is no “none”', Code.NotFound);
      }
      return toShip(request, 'Ana');
    },
    async *watch(request: any) {
      yield toShip(request, 'Ana');
      yield toShip(request, 'Bea');
      if (request.shipId === 'none') {
        throw new ConnectError('It sank', Code.Aborted);
      }
    },
  } as any);
}

describe('a method of a gRPC service', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer(connectNodeAdapter({ routes }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  /** Calls as the portal does, and tells as it does. */
  async function* callAsPortal(request: TryRequest): AsyncGenerator<TryEvent> {
    const response = await fetch(`${request.server}${request.path}`, {
      method: request.method,
      headers: request.headers,
      body: Buffer.from(request.body!, request.encoding),
    });
    yield {
      type: 'head',
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      droppedHeaders: [],
    };
    const bytes = Buffer.from(await response.arrayBuffer());
    // In pieces of seven, so that frames lie across them.
    for (let at = 0; at < bytes.length; at += 7) {
      const data = bytes.subarray(at, at + 7).toString('base64');
      yield { type: 'chunk', data, encoding: 'base64' };
    }
    yield {
      type: 'end',
      isTruncated: false,
      timing: { totalMs: 1, firstByteMs: 1 },
      bytes: bytes.length,
    };
  }

  async function call(
    name: string,
    protocol: GrpcProtocol,
    message: object,
  ): Promise<GrpcAnswer> {
    const method = find(name);
    const reader = new GrpcReader(method, registry);
    const form = {
      ...createEnvelope(url),
      protocol,
      message: JSON.stringify(message),
    };
    const request = toGrpcRequest('api:default/ships', {
      method,
      registry,
      form,
    });
    for await (const event of callAsPortal(request)) reader.push(event);
    return reader.read()!;
  }

  const asked = {
    shipId: '7',
    years: [1, 300],
    deep: false,
    kinds: { a: 'KIND_FERRY' },
    berth: { number: '18446744073709551615', side: { left: true } },
    parent: { shipId: '8' },
  };

  it.each<[GrpcProtocol]>([['grpc-web'], ['connect']])(
    'is asked and answers by %s',
    async protocol => {
      const answer = await call('Find', protocol, asked);

      expect(answer.status).toMatchObject({ name: 'OK' });
      expect(answer.messages.map(text => JSON.parse(text))).toMatchObject([
        {
          name: 'Ana',
          kind: 'KIND_FERRY',
          built: '2001-02-03T04:05:06Z',
          flag: 'AP8=',
          tons: '9007199254740993',
          asked,
        },
      ]);
    },
  );

  it.each<[GrpcProtocol]>([['grpc-web'], ['connect']])(
    'streams by %s, and says how it ended',
    async protocol => {
      const names = ({ messages }: GrpcAnswer) =>
        messages.map(text => JSON.parse(text).name);

      const whole = await call('Watch', protocol, {});
      expect(names(whole)).toEqual(['Ana', 'Bea']);
      expect(whole.status).toMatchObject({ name: 'OK' });

      const broken = await call('Watch', protocol, { shipId: 'none' });
      expect(names(broken)).toEqual(['Ana', 'Bea']);
      expect(broken.status).toEqual({ name: 'ABORTED', message: 'It sank' });
    },
  );

  it.each<[GrpcProtocol]>([['grpc-web'], ['connect']])(
    'says why it fails, by %s',
    async protocol => {
      const { messages, status } = await call('Find', protocol, {
        shipId: 'none',
      });

      expect(messages).toEqual([]);
      expect(status).toEqual({
        name: 'NOT_FOUND',
        message: 'There is no “none”',
      });
    },
  );

  it('shows what a server says that speaks neither', () => {
    const reader = new GrpcReader(find('Find'), registry);
    reader.push({
      type: 'head',
      status: 404,
      statusText: '',
      headers: [['content-type', 'text/html']],
      droppedHeaders: [],
    });
    reader.push({ type: 'chunk', data: '<h1>Not found', encoding: 'utf8' });

    expect(reader.read()).toMatchObject({
      messages: [],
      foreign: '<h1>Not found',
    });
  });
});

describe('readServices', () => {
  it('offers what can be tried, and names what is of other files', () => {
    expect(methods.map(idOf)).toEqual([
      'ships.v1.Ships/Find',
      'ships.v1.Ships/Watch',
    ]);
    expect(missing).toEqual(['Other']);
  });

  it('makes a message to begin with, which the method takes', () => {
    const method = find('Find');
    const message = toSkeleton(method.input);

    expect(JSON.parse(message)).toEqual({
      shipId: '',
      years: [],
      deep: false,
      kinds: {},
      port: '',
      parent: {},
    });
    const form = {
      ...createEnvelope(''),
      protocol: 'grpc-web' as const,
      message,
    };
    expect(
      toGrpcRequest('api:default/ships', { method, registry, form }).body,
    ).toMatch(/^AAAA/);
  });

  it.each([
    ['{', /JSON/],
    ['{"shipId": 7}', /ship_id/],
    ['{"unknown": 7}', /unknown/],
  ])('refuses %s', (message, problem) => {
    const form = {
      ...createEnvelope(''),
      protocol: 'connect' as const,
      message,
    };

    expect(() =>
      toGrpcRequest('api:default/ships', {
        method: find('Find'),
        registry,
        form,
      }),
    ).toThrow(problem);
  });

  it.each([
    ['proto2', 'syntax = "proto2"; message A { required string a = 1; }'],
    ['no syntax', 'message A { optional string a = 1; }'],
    ['an edition', 'edition = "2023"; message A { string a = 1; }'],
    ['no package', 'syntax = "proto3"; message A { string a = 1; }'],
  ])('reads a file of %s', (_, text) => {
    const { registry: types } = readServices(text);

    expect(types.getMessage('A')?.fields.map(({ name }) => name)).toEqual([
      'a',
    ]);
  });

  it('knows that a field of proto2 is required', () => {
    const text =
      'syntax = "proto2"; message A { required string a = 1; } service S { rpc M(A) returns (A); }';
    const services = readServices(text);
    const form = {
      ...createEnvelope(''),
      protocol: 'grpc-web' as const,
      message: '{}',
    };

    expect(() =>
      toGrpcRequest('api:default/ships', {
        method: services.methods[0],
        registry: services.registry,
        form,
      }),
    ).toThrow(/required/);
  });
});
