import { toEngineError } from './toEngineError';

const ENGINE = 'OpenSearch at search:9200';

describe('toEngineError', () => {
  it.each([
    [
      'nobody answers',
      { name: 'ConnectionError', message: 'connect ECONNREFUSED' },
      'OpenSearch at search:9200 cannot be reached: connect ECONNREFUSED. Check that it runs, and search.elasticsearch in the configuration.',
    ],
    [
      'the answer takes too long',
      { message: 'Request timed out', meta: { statusCode: 0, body: null } },
      'OpenSearch at search:9200 cannot be reached: Request timed out. Check that it runs, and search.elasticsearch in the configuration.',
    ],
    [
      'something is no error at all',
      undefined,
      'OpenSearch at search:9200 cannot be reached: undefined. Check that it runs, and search.elasticsearch in the configuration.',
    ],
    [
      'it does not know the user',
      { statusCode: 401, message: 'Unauthorized', meta: { body: 'text' } },
      'OpenSearch at search:9200 does not let the portal in (status 401: Unauthorized). Check search.elasticsearch.auth, and what its user may do.',
    ],
    [
      'it has too much to do',
      {
        statusCode: 429,
        meta: { body: { error: { type: 'rejected', reason: 'queue full' } } },
      },
      'OpenSearch at search:9200 cannot answer now (status 429: queue full).',
    ],
    [
      'it is another product',
      { name: 'ProductNotSupportedError' },
      'The server of search.elasticsearch is not Elasticsearch (OpenSearch at search:9200). If it is OpenSearch, set search.elasticsearch.provider to "opensearch", or to "aws" where Amazon runs it.',
    ],
  ])('says that search does not work: %s', (_, error, message) => {
    expect(toEngineError(error, ENGINE)).toMatchObject({
      name: 'ServiceUnavailableError',
      message,
    });
  });

  it('says why a request was refused, by the first cause', () => {
    const error = {
      statusCode: 400,
      meta: {
        body: {
          error: {
            type: 'search_phase_execution_exception',
            reason: 'all shards failed',
            root_cause: [{ type: 'query_shard_exception', reason: 'too deep' }],
          },
        },
      },
    };

    expect(toEngineError(error, ENGINE)).toMatchObject({
      name: 'EngineError',
      status: 400,
      type: 'query_shard_exception',
      message:
        'OpenSearch at search:9200 refused a request (status 400: query_shard_exception: too deep)',
    });
  });

  it('says why nothing can be written, though the status is that of a stranger', () => {
    const error = {
      statusCode: 403,
      meta: {
        body: {
          error: { type: 'cluster_block_exception', reason: 'disk is full' },
        },
      },
    };

    expect(toEngineError(error, ENGINE).message).toContain('disk is full');
  });
});
