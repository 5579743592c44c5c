import { JsonObject } from '@backstage/types';
import { writeFile } from 'node:fs/promises';
import { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { ApiServer } from './ApiServer';
import { ClusterAdmin } from './ClusterAdmin';
import { ClusterFront } from './ClusterFront';
import { describeRequest } from './describeRequest';
import { Exchange } from './Exchange';
import { ClusterChange, TestCluster } from './TestCluster';

type Open = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** A real API server, and a proxy before it that records what it answers. */
export class RealCluster implements TestCluster {
  readonly requests: string[] = [];
  readonly #server: ApiServer;
  readonly #admin: ClusterAdmin;
  readonly #exchanges: Open[] = [];
  readonly #recording?: string;
  #front!: ClusterFront;
  #phase = 0;
  #changeWithNextPage?: ClusterChange;

  private constructor(server: ApiServer, recording: string | undefined) {
    this.#server = server;
    this.#recording = recording;
    this.#admin = new ClusterAdmin(server);
  }

  /** @param recording - File that is written in the end, if any */
  static async start({
    programs,
    flags,
    recording,
  }: {
    programs: string;
    flags: readonly string[];
    recording?: string;
  }): Promise<TestCluster> {
    const server = await ApiServer.start(programs, flags);
    const cluster = new RealCluster(server, recording);
    cluster.#front = await ClusterFront.start((request, response) => {
      cluster
        .#forward(request, response)
        .catch(error => response.destroy(error));
    });
    return cluster;
  }

  get kubeconfig(): string {
    return this.#front.kubeconfig;
  }

  async change(change: ClusterChange): Promise<void> {
    this.#phase++;
    await change(this.#admin);
  }

  changeBetweenPages(change: ClusterChange): void {
    this.#changeWithNextPage = change;
  }

  async close(): Promise<void> {
    await this.#front.close();
    await this.#server.stop();
    if (this.#recording) {
      const lines = this.#exchanges.map(e => `${JSON.stringify(e)}\n`);
      await writeFile(this.#recording, lines.join(''));
    }
  }

  async #forward(request: IncomingMessage, response: ServerResponse) {
    this.requests.push(request.url!);
    const change = this.#changeWithNextPage;
    if (change && request.url!.includes('continue=')) {
      this.#changeWithNextPage = undefined;
      await this.change(change);
    }
    const phase = this.#phase;
    const answer = await this.#ask(request, response);
    const exchange: Open = {
      phase,
      request: describeRequest(request),
      status: answer.statusCode!,
      contentType: answer.headers['content-type']!,
    };
    this.#exchanges.push(exchange);
    response.writeHead(exchange.status, {
      'content-type': exchange.contentType,
    });
    if (exchange.status === 200 && request.url!.includes('watch=true')) {
      await this.#pass(answer, response, exchange);
    } else {
      exchange.body = JSON.parse(await text(answer)) as JsonObject;
      response.end(JSON.stringify(exchange.body));
    }
  }

  async #pass(
    answer: IncomingMessage,
    response: ServerResponse,
    exchange: Open,
  ) {
    const events: Exchange['events'] = [];
    exchange.events = events;
    response.flushHeaders();
    for await (const line of createInterface(answer)) {
      events.push({ phase: this.#phase, event: JSON.parse(line) });
      response.write(`${line}\n`);
    }
    exchange.isEnded = answer.complete || undefined;
    response.end();
  }

  #ask(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<IncomingMessage> {
    const { authorization, accept } = request.headers;
    return new Promise((resolve, reject) => {
      const asked = this.#server
        .open(request.url!, { headers: { authorization, accept } })
        .on('error', reject)
        .on('response', resolve)
        .end();
      response.on('close', () => asked.destroy());
    });
  }
}
