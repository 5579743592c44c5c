import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { z } from 'zod';
import { ApiError } from '../cluster/ApiError';
import { ApiRequest, ClusterApi } from '../cluster/ClusterApi';

const GONE = 410;
const ATTEMPTS = 5;

const listSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string(),
    continue: z.string().optional(),
  }),
  items: z.array(z.custom<JsonObject>(isObject)).nullish(),
});

/**
 * Lists objects page by page, all as they were at one moment.
 *
 * @param begin - Called before the first page, and again if a list took so long
 *   that the cluster forgot the moment: what was found until then counts no more
 * @returns The resource version to follow the objects from
 */
export async function listObjects(
  api: ClusterApi,
  request: ApiRequest,
  begin: () => (object: JsonObject) => void,
  signal: AbortSignal,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await listOnce(api, request, begin(), signal);
    } catch (error) {
      const isExpired = error instanceof ApiError && error.status === GONE;
      if (!isExpired || attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}

async function listOnce(
  api: ClusterApi,
  request: ApiRequest,
  add: (object: JsonObject) => void,
  signal: AbortSignal,
): Promise<string> {
  let next: string | undefined;
  for (;;) {
    const page = listSchema.parse(
      await api.read(
        { ...request, query: { ...request.query, continue: next } },
        signal,
      ),
    );
    page.items?.forEach(item => add(item));
    next = page.metadata.continue || undefined;
    if (!next) {
      return page.metadata.resourceVersion;
    }
  }
}
