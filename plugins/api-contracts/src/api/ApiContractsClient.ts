import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { ApiContractsApi } from './ApiContractsApi';
import { FactsLoader } from './FactsLoader';
import type {
  ContractComparison,
  ContractFacts,
  ContractIterationPage,
  ContractServer,
  EnvironmentDefinition,
  IterationComparison,
  LintReport,
  TryEvent,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { readLines } from './readLines';

type Servers = readonly ContractServer[] | undefined;

/** As long as people look through the operations of one API; a contract or a configuration seldom changes meanwhile. */
const KEPT_MS = 5 * 60_000;
/** People go back and forth between a few APIs. */
const MOST_KEPT = 20;

/** Talks to the backend of the plugin as the signed-in user. */
export class ApiContractsClient implements ApiContractsApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  readonly #servers = new Map<
    string,
    { readonly until: number; readonly servers: Promise<Servers> }
  >();
  readonly #facts = new FactsLoader(refs => this.#readFacts(refs));

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  listServers(entityRef: string, environment?: string): Promise<Servers> {
    const query = new URLSearchParams({
      entityRef,
      ...(environment !== undefined && { environment }),
    }).toString();
    const known = this.#servers.get(query);
    if (known && known.until > Date.now()) {
      return known.servers;
    }
    const servers = this.#fetchServers(query);
    this.#servers.delete(query);
    this.#servers.set(query, { until: Date.now() + KEPT_MS, servers });
    if (this.#servers.size > MOST_KEPT) {
      const [oldest] = this.#servers.keys();
      this.#servers.delete(oldest);
    }
    servers.catch(() => {
      if (this.#servers.get(query)?.servers === servers) {
        this.#servers.delete(query);
      }
    });
    return servers;
  }

  async *tryOut(
    request: TryRequest,
    signal: AbortSignal,
  ): AsyncGenerator<TryEvent> {
    const response = await this.#send('/try', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/x-ndjson',
      },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok || !response.body) {
      throw await toError(response);
    }
    let last: TryEvent | undefined;
    for await (const line of readLines(response.body)) {
      last = JSON.parse(line) as TryEvent;
      yield last;
    }
    if (last?.type !== 'end' && last?.type !== 'error') {
      throw new Error(
        'The connection to the portal ended before the answer did.',
      );
    }
  }

  async #fetchServers(query: string): Promise<Servers> {
    const response = await this.#send(`/servers?${query}`);
    if (response.status === 404) return undefined;
    const { servers } = await this.#read<{ servers: Servers }>(response);
    return servers;
  }

  async listIterations(
    entityRef: string,
    options: { readonly before?: number } = {},
  ): Promise<ContractIterationPage> {
    const { before } = options;
    const query = new URLSearchParams({
      entityRef,
      ...(before !== undefined && { before: String(before) }),
    });
    return this.#read(await this.#send(`/iterations?${query}`));
  }

  async readIteration(entityRef: string, sequence: number): Promise<string> {
    const query = new URLSearchParams({ entityRef });
    const path = `/iterations/${sequence}/definition?${query}`;
    return this.#readText(await this.#send(path));
  }

  async compareIterations(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<IterationComparison> {
    const query = new URLSearchParams({
      entityRef,
      from: String(range.from),
      to: String(range.to),
    });
    return this.#read(await this.#send(`/comparison?${query}`));
  }

  async getFacts(entityRef: string): Promise<ContractFacts | undefined> {
    return this.#facts.load(entityRef);
  }

  async lint(entityRef: string): Promise<LintReport> {
    const query = new URLSearchParams({ entityRef });
    return this.#read(await this.#send(`/lint?${query}`));
  }

  async listEnvironments(
    entityRef: string,
  ): Promise<readonly EnvironmentDefinition[]> {
    const query = new URLSearchParams({ entityRef });
    const { items } = await this.#read<{ items: EnvironmentDefinition[] }>(
      await this.#send(`/environments?${query}`),
    );
    return items;
  }

  async readEnvironmentDefinition(
    entityRef: string,
    environment: string,
  ): Promise<string> {
    return this.#readText(
      await this.#send(toEnvironmentPath('definition', entityRef, environment)),
    );
  }

  async compareEnvironment(
    entityRef: string,
    environment: string,
  ): Promise<ContractComparison> {
    return this.#read(
      await this.#send(toEnvironmentPath('comparison', entityRef, environment)),
    );
  }

  async #readFacts(
    entityRefs: readonly string[],
  ): Promise<Readonly<Record<string, ContractFacts>>> {
    const response = await this.#send('/facts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entityRefs }),
    });
    // A portal without the backend of this plugin knows nothing of contracts.
    if (response.status === 404) return {};
    const { items } = await this.#read<{
      items: Record<string, ContractFacts>;
    }>(response);
    return items;
  }

  async #send(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('api-contracts');
    return this.#fetchApi.fetch(`${baseUrl}/v1${path}`, init);
  }

  async #read<T>(response: Response): Promise<T> {
    return JSON.parse(await this.#readText(response));
  }

  async #readText(response: Response): Promise<string> {
    if (!response.ok) {
      throw await toError(response);
    }
    return response.text();
  }
}

function toEnvironmentPath(
  what: 'definition' | 'comparison',
  entityRef: string,
  environment: string,
): string {
  const query = new URLSearchParams({ entityRef });
  return `/environments/${encodeURIComponent(environment)}/${what}?${query}`;
}

/** What the backend says is for the reader; that a request failed is not. */
async function toError(response: Response): Promise<Error> {
  const error = await ResponseError.fromResponse(
    response as Parameters<typeof ResponseError.fromResponse>[0],
  );
  const { message } = error.body.error;
  return message ? new Error(message, { cause: error }) : error;
}
