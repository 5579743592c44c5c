import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { NotFoundError, ResponseError } from '@backstage/errors';
import type { Page } from './types';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

type RequestOptions = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
};

/** Sends requests to the forge's Gitea API as the signed-in user. */
export class ForgeHttp {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async json<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.#readJson(await this.send(path, options));
  }

  /**
   * @param unwrap - Finds the items in the answer, where that is not the list itself
   */
  async page<T>(
    path: string,
    query?: Query,
    unwrap: (body: unknown) => T[] = body => body as T[],
  ): Promise<Page<T>> {
    const response = await this.send(path, { query });
    const items = unwrap(await this.#readJson(response));
    return { items, total: readTotal(response, items.length) };
  }

  async send(path: string, options: RequestOptions = {}): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('forge');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/api/v1${path}${toSearch(options.query)}`,
      {
        method: options.method ?? 'GET',
        // Asks whether what the browser kept is still right: without this it may show a file as it was before a push.
        cache: 'no-cache',
        ...(options.body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(options.body),
        }),
      },
    );
    if (!response.ok) {
      throw await toResponseError(response);
    }
    return response;
  }

  async #readJson<T>(response: Response): Promise<T> {
    // A portal that serves its page for every unknown address answers 200 with HTML where the forge is missing.
    if (!response.headers.get('content-type')?.includes('json')) {
      throw new NotFoundError(
        `The forge did not answer at ${response.url}, a page did. It is probably not enabled`,
      );
    }
    return response.json();
  }
}

function toSearch(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      params.set(name, String(value));
    }
  }
  const search = params.toString();
  return search ? `?${search}` : '';
}

function readTotal(response: Response, fallback: number): number {
  const header = response.headers.get('x-total-count');
  const total = header === null ? NaN : Number(header);
  return Number.isInteger(total) ? total : fallback;
}

// Gitea says why in `{ message }`, Backstage in `{ error: { name, message } }`. ResponseError reads only the
// latter, so the former is brought into that shape before it is made.
async function toResponseError(response: Response): Promise<Error> {
  const { status, statusText } = response;
  const text = await response.text();
  const message = readGiteaMessage(text);
  if (message === undefined) {
    return ResponseError.fromResponse(
      new Response(text, { status, statusText, headers: response.headers }),
    );
  }
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: statusText || 'Error', message },
        response: { statusCode: status },
      }),
      {
        status,
        statusText,
        headers: { 'Content-Type': 'application/json' },
      },
    ),
  );
}

function readGiteaMessage(text: string): string | undefined {
  try {
    const body = JSON.parse(text);
    return typeof body?.message === 'string' && body.error === undefined
      ? body.message
      : undefined;
  } catch {
    return undefined;
  }
}
