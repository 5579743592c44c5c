import { once } from 'events';
import { createServer, IncomingMessage, RequestListener } from 'http';
import { AddressInfo } from 'net';

/** A service on this machine, and what it was asked. */
export type RunningService = {
  readonly port: number;
  readonly requests: Array<
    Pick<IncomingMessage, 'method' | 'url' | 'headers'> & {
      body: string;
      bytes: Buffer;
    }
  >;
  stop(): Promise<void>;
};

/**
 * Starts a service that answers as the listener does.
 */
export async function startService(
  listener: RequestListener,
): Promise<RunningService> {
  const requests: RunningService['requests'] = [];
  const server = createServer(async (request, response) => {
    const { headers, method, url } = request;
    const pieces: Buffer[] = [];
    for await (const piece of request) {
      pieces.push(piece);
    }
    const bytes = Buffer.concat(pieces);
    requests.push({ headers, method, url, bytes, body: bytes.toString() });
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
