import type { FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { KitTree } from './KitTree';

export type KitRequest = {
  readonly templateRef: string;
  readonly values: JsonObject;
};

async function ask(
  { fetch }: FetchApi,
  route: 'preview' | 'archive',
  request: KitRequest,
  signal?: AbortSignal,
): Promise<Response> {
  const response = await fetch(`plugin://scaffolder/kits/v1/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (!response.ok) {
    // What the server said; the error itself only tells the status.
    throw (await ResponseError.fromResponse(response)).cause;
  }
  return response;
}

/** Asks what a kit would make of some answers. */
export async function fetchKitTree(
  fetchApi: FetchApi,
  request: KitRequest,
  signal?: AbortSignal,
): Promise<KitTree> {
  return await (await ask(fetchApi, 'preview', request, signal)).json();
}

/** Fetches the same as a zip file. */
export async function fetchKitArchive(
  fetchApi: FetchApi,
  request: KitRequest,
): Promise<Blob> {
  return await (await ask(fetchApi, 'archive', request)).blob();
}
