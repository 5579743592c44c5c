import * as z from 'zod/mini';
import { ApiError } from './ApiError.ts';

// without this zod tries to compile code, which the Content-Security-Policy forbids
z.config({ jitless: true });

const TIMEOUT_MS = 10_000;

/** Problem details as in RFC 9457, as far as they are shown. */
const problemSchema = z.object({
  title: z.string(),
  detail: z.optional(z.string()),
  requestId: z.optional(z.string()),
});

/**
 * Gets JSON that fits a schema.
 *
 * @throws ApiError when there is no such answer; the reason of `signal` when it was aborted
 */
export async function requestJson<T>(
  url: string,
  schema: z.ZodMiniType<T>,
  signal?: AbortSignal,
): Promise<T> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json, application/problem+json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const body: unknown = await response.json().catch((error: unknown) => {
      // a page of a proxy, for example; an aborted request is not that
      if (error instanceof SyntaxError) {
        return undefined;
      }
      throw error;
    });
    return response.ok ? read(url, schema, body) : refuse(response, body);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ApiError) {
      throw error;
    }
    const reason = timeout.aborted ? 'did not answer in time' : 'cannot be reached';
    throw new ApiError(`The service ${reason}.`, { cause: error });
  }
}

function read<T>(url: string, schema: z.ZodMiniType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) {
    throw new ApiError(`The answer of ${url} is not what was expected.`, { cause: result.error });
  }
  return result.data;
}

function refuse(response: Response, body: unknown): never {
  const problem = problemSchema.safeParse(body).data;
  throw new ApiError(
    problem?.detail ?? problem?.title ?? `The service answered with ${String(response.status)}.`,
    { requestId: problem?.requestId },
  );
}
