import {
  ElasticSearchClientOptions,
  ElasticSearchSearchEngine,
  isOpenSearchCompatible,
} from '@backstage/plugin-search-backend-module-elasticsearch';
import { Client as ElasticsearchClient } from '@elastic/elasticsearch';
import { Client as OpenSearchClient } from '@opensearch-project/opensearch';
import { EngineAnswer, EngineClient, EngineRequest } from './EngineClient';
import { toEngineError } from './toEngineError';

const TIMEOUT_MS = 60_000;
const AWAITED_TIMEOUT_MS = 10_000;

type Send = (request: EngineRequest) => Promise<EngineAnswer<any>>;

/**
 * Makes a client with the options of the stock engine, so that all its ways to
 * connect and to sign in work.
 */
export function createEngineClient(
  stock: ElasticSearchSearchEngine,
): EngineClient {
  return stock.newClient(options =>
    isOpenSearchCompatible(options)
      ? withErrors('opensearch', options, sendTo(new OpenSearchClient(options)))
      : withErrors(
          'elasticsearch',
          options,
          sendTo(new ElasticsearchClient(toElasticsearchOptions(options))),
        ),
  );
}

/** The client of Elasticsearch calls TLS by its name since its version 8. */
function toElasticsearchOptions({ ssl, ...options }: any) {
  return ssl ? { ...options, tls: ssl } : options;
}

function sendTo(client: {
  transport: { request(params: any, options: any): Promise<any> };
}): Send {
  return async request => {
    const { method, path, query, body, lines, accept = [] } = request;
    const answer = await client.transport.request(
      { method, path, querystring: query, body, bulkBody: lines },
      {
        meta: true,
        ignore: [...accept],
        maxRetries: 1,
        requestTimeout: request.isAwaited ? AWAITED_TIMEOUT_MS : TIMEOUT_MS,
      },
    );
    return { status: answer.statusCode, body: answer.body };
  };
}

function withErrors(
  product: EngineClient['product'],
  options: ElasticSearchClientOptions,
  send: Send,
): EngineClient {
  const title = product === 'opensearch' ? 'OpenSearch' : 'Elasticsearch';
  const engine = `${title} at ${toAddress(options)}`;
  return {
    product,
    async request(request) {
      try {
        return await send(request);
      } catch (error) {
        throw toEngineError(error, engine);
      }
    },
  };
}

/** Without the password that an address may carry. */
function toAddress(options: ElasticSearchClientOptions): string {
  const node = 'node' in options ? options.node : undefined;
  return typeof node === 'string' && URL.canParse(node)
    ? new URL(node).host
    : 'Elastic Cloud';
}
