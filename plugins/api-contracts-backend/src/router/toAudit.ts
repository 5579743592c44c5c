import { JsonObject } from '@backstage/types';
import { TryRequest } from '@fairway/plugin-api-contracts-common';

const MAX_LENGTH = 500;

/** What is written of a call: neither its query, nor headers, nor bodies, which may hold secrets. */
export function toAuditMeta(call: TryRequest): JsonObject {
  return {
    entityRef: cut(call.entityRef),
    ...(call.environment !== undefined && {
      contract: cut(call.environment),
    }),
    server: cut(
      call.server.replace(/\/\/[^/]*@/, '//').replace(/[?#].*$/s, ''),
    ),
    method: call.method,
    path: cut(call.path.replace(/[?#].*$/s, '')),
    ...(call.credential !== undefined && { credential: cut(call.credential) }),
  };
}

/** Why a call was refused or had no answer, as a code. */
export function toAuditError(error: unknown, startedAt: number): JsonObject {
  const { name, reason } = error as { name?: string; reason?: unknown };
  return {
    reason: typeof reason === 'string' ? reason : toReason(name),
    durationMs: Math.round(performance.now() - startedAt),
  };
}

function toReason(name: string | undefined): string {
  switch (name) {
    case 'AbortError':
      return 'cancelled';
    case 'InputError':
      return 'not-valid';
    case 'NotFoundError':
      return 'not-found';
    default:
      return 'failed';
  }
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
