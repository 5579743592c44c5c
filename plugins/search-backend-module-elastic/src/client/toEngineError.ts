import { ServiceUnavailableError } from '@backstage/errors';
import { EngineError } from './EngineError';

/** What errors of both clients have in common. */
type ClientError = {
  readonly name?: string;
  readonly message?: string;
  readonly statusCode?: number;
  readonly meta?: { readonly statusCode?: number; readonly body?: unknown };
};

const DENIED = [401, 403];

/**
 * Says what is wrong with the engine and what to do, whichever client failed.
 *
 * @param engine - As people know it, with its address
 */
export function toEngineError(error: unknown, engine: string): Error {
  const {
    name,
    message = String(error),
    statusCode,
    meta,
  } = (error ?? {}) as ClientError;
  if (name === 'ProductNotSupportedError') {
    return new ServiceUnavailableError(
      `The server of search.elasticsearch is not Elasticsearch (${engine}). If it is OpenSearch, set search.elasticsearch.provider to "opensearch", or to "aws" where Amazon runs it.`,
    );
  }
  // A client has no status, or the status 0, for what was never answered.
  const status = statusCode || meta?.statusCode;
  if (!status) {
    return new ServiceUnavailableError(
      `${engine} cannot be reached: ${message}. Check that it runs, and search.elasticsearch in the configuration.`,
    );
  }
  const { type, reason } = readCause(meta?.body);
  if (DENIED.includes(status) && type !== 'cluster_block_exception') {
    return new ServiceUnavailableError(
      `${engine} does not let the portal in (status ${status}: ${
        reason || message
      }). Check search.elasticsearch.auth, and what its user may do.`,
    );
  }
  if (status === 429 || status > 500) {
    return new ServiceUnavailableError(
      `${engine} cannot answer now (status ${status}: ${reason || message}).`,
    );
  }
  return new EngineError(
    `${engine} refused a request (status ${status}: ${
      [type, reason].filter(Boolean).join(': ') || message
    })`,
    status,
    type,
  );
}

function readCause(body: unknown): { type: string; reason: string } {
  const { error } = (body ?? {}) as { error?: unknown };
  if (typeof error === 'string') {
    return { type: '', reason: error };
  }
  const { type, reason, root_cause } = (error ?? {}) as {
    type?: string;
    reason?: string;
    root_cause?: { type?: string; reason?: string }[];
  };
  // "all shards failed" says nothing.
  const [cause] = root_cause ?? [];
  return {
    type: cause?.type ?? type ?? '',
    reason: cause?.reason ?? reason ?? '',
  };
}
