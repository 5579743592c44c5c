import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  DOCS_HEALTH_FILE,
  DocsHealth,
  docsHealthSchema,
  MAX_HEALTH_BYTES,
} from './DocsHealth';

async function readCapped(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let left = MAX_HEALTH_BYTES;
  for await (const chunk of response.body ?? []) {
    left -= chunk.byteLength;
    if (left < 0) {
      return undefined;
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string | undefined): DocsHealth | undefined {
  try {
    return docsHealthSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/**
 * Reads what the build of a published site noticed.
 *
 * @remarks
 *
 * Publishers give out files only as answers to requests. So this asks for it the
 * way a reader asks for a page, and with the same permission.
 */
export class DocsHealthReader {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** @returns Nothing for sites that another engine built, or that were published from elsewhere without it */
  async find(
    entity: Entity,
    onBehalfOf: BackstageCredentials,
  ): Promise<DocsHealth | undefined> {
    const { namespace, kind, name } = getCompoundEntityRef(entity);
    const path = [namespace, kind, name, DOCS_HEALTH_FILE]
      .map(encodeURIComponent)
      .join('/');
    const baseUrl = await this.#discovery.getBaseUrl('techdocs');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId: 'techdocs',
    });
    const response = await fetch(`${baseUrl}/static/docs/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return parse(await readCapped(response));
  }
}
