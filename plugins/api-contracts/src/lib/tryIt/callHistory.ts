import type { TryRequest } from '@fairway/plugin-api-contracts-common';

/** One call, with nothing in it that could be a secret: no headers, no body, no query. */
export interface PastCall {
  readonly at: string;
  readonly method: string;
  readonly server: string;
  readonly path: string;
  /** What was called there, if the path does not say. */
  readonly name?: string;
  readonly status: number;
  readonly ms: number;
}

const MOST_CALLS = 20;
const keyOf = (entityRef: string) => `api-contracts.calls.${entityRef}`;

/** The calls to an API from this tab of the browser, the latest first. */
export function readCalls(entityRef: string): PastCall[] {
  try {
    const calls: unknown = JSON.parse(
      sessionStorage.getItem(keyOf(entityRef)) ?? '[]',
    );
    return Array.isArray(calls) ? calls : [];
  } catch {
    // No storage, or something else wrote there: there is no history then.
    return [];
  }
}

/** Remembers a call until the tab is closed. */
export function rememberCall(
  request: TryRequest,
  result: { name?: string; status: number; ms: number; at: Date },
): PastCall[] {
  const { at, name, status, ms } = result;
  const call: PastCall = {
    at: at.toISOString(),
    method: request.method,
    server: request.server,
    path: request.path.replace(/\?.*$/s, ''),
    name,
    status,
    ms,
  };
  const calls = [call, ...readCalls(request.entityRef)].slice(0, MOST_CALLS);
  try {
    sessionStorage.setItem(keyOf(request.entityRef), JSON.stringify(calls));
  } catch {
    // Full or forbidden: the list lasts as long as the page then.
  }
  return calls;
}
