import { createHash } from 'node:crypto';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { Files, MemoryRepository } from './MemoryRepository';

/** A repository of the double. */
export type DoubleRepository = {
  readonly id: number;
  fullName: string;
  branch: string;
  isArchived: boolean;
  isFork: boolean;
  createdAt: number;
  /** When something was last pushed, in milliseconds. */
  activeAt: number;
  readonly git: MemoryRepository;
};

export type DoubleRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
};

export type DoubleAnswer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is if it is a buffer. */
  readonly body?: unknown;
  /** Ends in the middle. */
  readonly isTruncated?: boolean;
  /** Milliseconds until it is sent. */
  readonly delay?: number;
};

/** Answers as a host does; `undefined` for what is not there. */
export type DoubleRoute = (
  request: DoubleRequest,
  host: GitHostDouble,
) => DoubleAnswer;

/**
 * A git host in memory: repositories, its clock, and what goes wrong with it.
 */
export class GitHostDouble {
  /** Of the host; it stands still unless a test moves it. */
  now = Date.parse('2026-03-01T12:00:00Z');
  token: string | undefined;
  /** Answers in place of the host. */
  intercept: (request: DoubleRequest) => DoubleAnswer | undefined = () =>
    undefined;
  /** `<method> <path>?<query>` of all requests. */
  readonly requests: string[] = [];
  readonly #repositories = new Map<number, DoubleRepository>();
  readonly #server: Server;
  #lastId = 1_000;

  private constructor(route: DoubleRoute) {
    this.#server = createServer((incoming, response) =>
      this.#answer(route, incoming, response),
    );
  }

  static async start(route: DoubleRoute): Promise<GitHostDouble> {
    const host = new GitHostDouble(route);
    await new Promise<void>(resolve =>
      host.#server.listen(0, '127.0.0.1', resolve),
    );
    return host;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** By id. */
  get repositories(): readonly DoubleRepository[] {
    return [...this.#repositories.values()];
  }

  add(
    fullName: string,
    files: Files | undefined,
    options: Partial<DoubleRepository> = {},
  ): DoubleRepository {
    this.#lastId++;
    const repository: DoubleRepository = {
      id: this.#lastId,
      fullName,
      branch: 'main',
      isArchived: false,
      isFork: false,
      createdAt: this.now,
      activeAt: this.now,
      git: new MemoryRepository(),
      ...options,
    };
    this.#repositories.set(repository.id, repository);
    if (files) {
      repository.git.commit(repository.branch, files, repository.activeAt);
    }
    return repository;
  }

  /** Replaces what is in the default branch. */
  push(repository: DoubleRepository, files: Files): string {
    repository.activeAt = this.now;
    return repository.git.commit(repository.branch, files, this.now);
  }

  remove({ id }: DoubleRepository): void {
    this.#repositories.delete(id);
  }

  find(idOrName: string): DoubleRepository | undefined {
    return (
      this.#repositories.get(Number(idOrName)) ??
      this.repositories.find(({ fullName }) => fullName === idOrName)
    );
  }

  #answer(
    route: DoubleRoute,
    incoming: IncomingMessage,
    response: ServerResponse,
  ): void {
    const url = new URL(incoming.url ?? '/', this.url);
    const request: DoubleRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
    };
    this.requests.push(`${request.method} ${url.pathname}${url.search}`);
    const answer = this.intercept(request) ?? route(request, this);
    const sendIt = () => send(response, request, { answer, now: this.now });
    if (answer.delay) {
      setTimeout(sendIt, answer.delay);
    } else {
      sendIt();
    }
  }
}

function send(
  response: ServerResponse,
  request: DoubleRequest,
  { answer, now }: { answer: DoubleAnswer; now: number },
): void {
  const { status = 200, body } = answer;
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(JSON.stringify(body ?? {}));
  const etag = `W/"${createHash('sha1').update(bytes).digest('hex')}"`;
  response.sendDate = false;
  response.setHeader('date', new Date(now).toUTCString());
  response.setHeader(
    'content-type',
    Buffer.isBuffer(body) ? 'text/plain' : 'application/json; charset=utf-8',
  );
  if (status === 200) {
    response.setHeader('etag', etag);
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, value);
  }
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-length', bytes.length);
  response.writeHead(status);
  if (answer.isTruncated) {
    response.write(bytes.subarray(0, bytes.length / 2), () =>
      response.destroy(),
    );
    return;
  }
  response.end(bytes);
}
