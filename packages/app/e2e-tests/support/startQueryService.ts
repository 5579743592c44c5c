import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createFileRegistry,
  type DescService,
  fromBinary,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { ConnectRouter } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { buildSchema, graphql } from 'graphql';
import { parse } from 'protobufjs';
import { FileDescriptorSet } from 'protobufjs/ext/descriptor';

export const schema = `
"What can be asked about the harbour."
type Query {
  berth(number: Int!): Berth
  berths: [Berth!]!
}
type Berth {
  number: Int!
  "Nobody knows it in fog."
  depth: Float
}
`;

export const proto = `syntax = "proto3";
package harbour.v1;

service Berths {
  rpc Find(FindRequest) returns (Berth);
  // Tells of each berth, one by one.
  rpc Watch(FindRequest) returns (stream Berth);
}
message FindRequest { int32 number = 1; }
message Berth {
  int32 number = 1;
  string name = 2;
}
`;

const roots = {
  berth: ({ number }: { number: number }) => ({
    number,
    depth: () => {
      throw new Error('There is fog');
    },
  }),
  berths: [{ number: 1, depth: 7.5 }],
};

/** The service as its compiler, and not the portal, reads it. */
function describeService(): DescService {
  const { root } = parse(proto, { keepCase: true });
  const files = (root.resolveAll() as any).toDescriptor('proto3');
  const bytes = FileDescriptorSet.encode(files).finish();
  const registry = createFileRegistry(
    fromBinary(FileDescriptorSetSchema, bytes),
  );
  return registry.getService('harbour.v1.Berths')!;
}

/** A service that is asked in GraphQL at \`/graphql\`, and by gRPC-Web everywhere else; it allows nobody by CORS. */
export type QueryService = {
  readonly url: string;
  /** Lets the next berth be told to who watches. */
  tellNext(): void;
  stop(): Promise<void>;
};

export async function startQueryService(): Promise<QueryService> {
  const built = buildSchema(schema);
  let tellNext = () => {};
  const next = () =>
    new Promise<void>(done => {
      tellNext = done;
    });
  const routes = (router: ConnectRouter) =>
    router.service(describeService(), {
      find: ({ number }: any) => ({ number, name: `Berth ${number}` }),
      async *watch({ number }: any) {
        for (let one = number; ; one += 1) {
          await next();
          yield { number: one, name: `Berth ${one}` };
        }
      },
    } as any);
  const answerRpc = connectNodeAdapter({ routes });
  const server = createServer(async (request, response) => {
    if (request.url !== '/graphql') {
      answerRpc(request, response);
      return;
    }
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { query, variables } = JSON.parse(Buffer.concat(pieces).toString());
    const answer = await graphql({
      schema: built,
      source: query,
      rootValue: roots,
      variableValues: variables,
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tellNext: () => tellNext(),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
