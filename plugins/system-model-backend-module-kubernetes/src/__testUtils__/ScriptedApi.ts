import http, { IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { Account } from '../cluster/Account';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** An API that answers what a healthy one does not: one answer after the other, the last of them for ever. */
export class ScriptedApi {
  readonly account: Account;
  readonly requests: string[] = [];
  readonly #server: http.Server;

  private constructor(server: http.Server) {
    const { port } = server.address() as AddressInfo;
    this.#server = server;
    this.account = {
      server: `http://127.0.0.1:${port}`,
      createRequestOptions: async () => ({}),
    };
  }

  static async start(...answers: Answer[]): Promise<ScriptedApi> {
    const server = http.createServer();
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const api = new ScriptedApi(server);
    server.on('request', (request, response) => {
      const next = answers[Math.min(api.requests.length, answers.length - 1)];
      api.requests.push(request.url!);
      next(response, request);
    });
    return api;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }
}

export function answer(
  status: number,
  body: unknown = {},
  headers: http.OutgoingHttpHeaders = {},
): Answer {
  return response =>
    response.writeHead(status, headers).end(JSON.stringify(body));
}

/** Tells events, one a line, and ends. */
export function tell(...events: unknown[]): Answer {
  return response => {
    events.forEach(event => response.write(`${JSON.stringify(event)}\n`));
    response.end();
  };
}

/** Begins to answer, and breaks off. */
export const breakOff: Answer = response => {
  response.writeHead(200);
  response.write('{"items":[', () => response.destroy());
};
