import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** A part of a location that the catalog would leave out, and why. */
export interface Fault {
  readonly target: string;
  readonly entityRef?: string;
  readonly message: string;
}

/** What the catalog would make of a location. */
export interface Inspection {
  readonly exists: boolean;
  readonly entities: ReadonlyArray<{
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
  }>;
  readonly faults: readonly Fault[];
}

/** Asks the catalog what it would make of a location, entity by entity. */
export async function inspectLocation(
  deps: { readonly discoveryApi: DiscoveryApi; readonly fetchApi: FetchApi },
  target: string,
): Promise<Inspection> {
  const baseUrl = await deps.discoveryApi.getBaseUrl('catalog');
  const response = await deps.fetchApi.fetch(`${baseUrl}/inspect-location`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ target }),
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return await response.json();
}
