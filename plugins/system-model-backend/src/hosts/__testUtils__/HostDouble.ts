import { AddressRules } from '@fairway/backend-toolkit';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { SimulatedClock } from '../../__testUtils__/SimulatedClock';
import { createDispatcher } from '../createDispatcher';
import { DefaultPoliteClient } from '../DefaultPoliteClient';
import { createSendRequest } from '../sendRequest';
import { UrlBounds } from '../UrlBounds';

export const NOW = Date.parse('2026-11-26T12:00:00Z');

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** A host that answers as a test says, at a time that a test says, and who asks it. */
export class HostDouble {
  readonly clock = new SimulatedClock(NOW);
  readonly asked: { url: string; at: number }[] = [];
  mostAtOnce = 0;
  handle: Handler = (_request, response) => void response.end();
  baseUrl = '';
  #atOnce = 0;
  readonly #server = createServer(async (request, response) => {
    this.asked.push({ url: request.url!, at: this.clock.now() });
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    response.on('close', () => {
      this.#atOnce -= 1;
    });
    await this.handle(request, response);
  });

  async start(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    this.baseUrl = `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  makeClient(options: { random?: () => number } = {}): DefaultPoliteClient {
    const bounds = new UrlBounds([`${this.baseUrl}/api`]);
    const rules = new AddressRules(bounds.hosts);
    const send = createSendRequest(createDispatcher(rules));
    return new DefaultPoliteClient({
      bounds,
      clock: this.clock,
      concurrency: 2,
      headers: { authorization: 'token secret-word' },
      isAllowed: host => rules.isAllowed(host, host),
      random: options.random ?? (() => 1),
      send: request =>
        this.clock.hold(id =>
          send({ ...request, headers: { ...request.headers, 'x-hold': id } }),
        ),
    });
  }
}
