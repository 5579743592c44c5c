import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import {
  ContractComparison,
  ContractFacts,
} from '@fairway/plugin-api-contracts-common';
import { ApiContractsService, ContractPair } from './ApiContractsService';

/** As many as the backend takes at once. */
const MAX_TOGETHER = 200;

type Caller = { readonly credentials: BackstageCredentials };

/** Asks the backend of the contracts over HTTP, on behalf of the caller. */
export class DefaultApiContractsService implements ApiContractsService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async getFacts(
    entityRefs: readonly string[],
    caller: Caller,
  ): Promise<ReadonlyMap<string, ContractFacts>> {
    const facts = new Map<string, ContractFacts>();
    for (let at = 0; at < entityRefs.length; at += MAX_TOGETHER) {
      const { items } = await this.#post<{
        items: Record<string, ContractFacts>;
      }>(
        '/facts',
        { entityRefs: entityRefs.slice(at, at + MAX_TOGETHER) },
        caller,
      );
      Object.entries(items).forEach(([ref, known]) => facts.set(ref, known));
    }
    return facts;
  }

  async compare(
    pair: ContractPair,
    caller: Caller,
  ): Promise<ContractComparison> {
    return await this.#post('/diff', pair, caller);
  }

  async #post<T>(path: string, body: object, caller: Caller): Promise<T> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: caller.credentials,
      targetPluginId: 'api-contracts',
    });
    const baseUrl = await this.#discovery.getBaseUrl('api-contracts');
    const response = await fetch(`${baseUrl}/v1${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      const error = await ResponseError.fromResponse(response);
      throw new ForwardedError(
        `The contracts of APIs gave no answer to POST ${path} (${response.status})`,
        error.cause,
      );
    }
    return await response.json();
  }
}
