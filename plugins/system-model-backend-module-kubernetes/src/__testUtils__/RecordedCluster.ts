import { readFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { ClusterFront } from './ClusterFront';
import { describeRequest } from './describeRequest';
import { Exchange } from './Exchange';
import { TestCluster } from './TestCluster';

type Listener = {
  readonly response: ServerResponse;
  /** Not told yet. */
  readonly events: NonNullable<Exchange['events']>;
  readonly isEnded?: boolean;
};

/** Answers as a real cluster did, and nothing else. */
export class RecordedCluster implements TestCluster {
  readonly requests: string[] = [];
  readonly #unknown: string[] = [];
  readonly #exchanges: readonly Exchange[];
  readonly #used = new Set<Exchange>();
  readonly #listeners = new Set<Listener>();
  #front!: ClusterFront;
  #phase = 0;
  #isPhaseDueWithNextPage = false;

  private constructor(exchanges: readonly Exchange[]) {
    this.#exchanges = exchanges;
  }

  static async start(file: string): Promise<TestCluster> {
    const exchanges = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    const cluster = new RecordedCluster(exchanges);
    cluster.#front = await ClusterFront.start((request, response) =>
      cluster.#answer(request, response),
    );
    return cluster;
  }

  get kubeconfig(): string {
    return this.#front.kubeconfig;
  }

  async change(): Promise<void> {
    this.#phase++;
    this.#listeners.forEach(listener => this.#tell(listener));
  }

  changeBetweenPages(): void {
    this.#isPhaseDueWithNextPage = true;
  }

  async close(): Promise<void> {
    await this.#front.close();
    if (this.#unknown.length > 0) {
      throw new Error(
        `Nobody recorded the answer to ${this.#unknown.join(
          ', ',
        )}. Record again, as the README says.`,
      );
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse) {
    this.requests.push(request.url!);
    if (this.#isPhaseDueWithNextPage && request.url!.includes('continue=')) {
      this.#isPhaseDueWithNextPage = false;
      this.#phase++;
    }
    const description = describeRequest(request);
    const exchange = this.#find(description);
    if (!exchange) {
      this.#unknown.push(description);
      response.writeHead(404).end();
      return;
    }
    this.#used.add(exchange);
    response.writeHead(exchange.status, {
      'content-type': exchange.contentType,
    });
    if (exchange.events) {
      const { isEnded } = exchange;
      this.#listen({ response, isEnded, events: [...exchange.events] });
    } else {
      response.end(JSON.stringify(exchange.body));
    }
  }

  #listen(listener: Listener) {
    listener.response.flushHeaders();
    listener.response.on('close', () => this.#listeners.delete(listener));
    this.#listeners.add(listener);
    this.#tell(listener);
  }

  #tell({ response, isEnded, events }: Listener) {
    while (events.length > 0 && events[0].phase <= this.#phase) {
      response.write(`${JSON.stringify(events.shift()!.event)}\n`);
    }
    if (isEnded && events.length === 0) {
      response.end();
    }
  }

  /** The answers of one phase in their order, the last of them as often as it is asked for. */
  #find(description: string): Exchange | undefined {
    const known = this.#exchanges.filter(
      ({ request, phase }) => request === description && phase <= this.#phase,
    );
    const latest = known.filter(({ phase }) => phase === known.at(-1)?.phase);
    return latest.find(e => !this.#used.has(e)) ?? latest.at(-1);
  }
}
