import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that does what a service from a kit does not: it streams without an end, and leads elsewhere. */
export type StrangeService = {
  readonly url: string;
  /** Tells one more event to everyone who listens. */
  tell(data: string): void;
  /** How many listen. */
  countListeners(): number;
  stop(): Promise<void>;
};

/**
 * Starts it.
 *
 * @param elsewhere - Where it leads everyone who does not want its stream
 */
export async function startStrangeService(
  elsewhere: string,
): Promise<StrangeService> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url !== '/v1/tides') {
      response.writeHead(302, { location: elsewhere }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tell: data => listeners.forEach(one => one.write(`data: ${data}\n\n`)),
    countListeners: () => listeners.size,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
