import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import {
  ChangesPage,
  DependencyDirection,
  DependencyGraph,
  EntityProvenance,
  EntityQuery,
  EntityRecords,
  ModelEntityView,
  ModelPage,
  SystemModelClient,
  SystemModelRequestOptions,
} from '@fairway/plugin-system-model-common';
import { SystemModelCaller, SystemModelService } from './SystemModelService';

/** Asks the backend of the system model over HTTP, on behalf of the caller. */
export class DefaultSystemModelService implements SystemModelService {
  readonly #auth: AuthService;
  readonly #client: SystemModelClient;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new SystemModelClient({ discoveryApi: options.discovery });
  }

  async listEntities(
    query: EntityQuery,
    caller: SystemModelCaller,
  ): Promise<ModelPage<ModelEntityView>> {
    return await this.#ask('list entities', caller, options =>
      this.#client.listEntities(query, options),
    );
  }

  async findEntity(
    entityRef: string,
    caller: SystemModelCaller,
  ): Promise<ModelEntityView | undefined> {
    return await this.#find(`get ${entityRef}`, caller, options =>
      this.#client.getEntity(entityRef, options),
    );
  }

  async findEntityByName(
    name: string,
    query: { readonly kind?: string },
    caller: SystemModelCaller,
  ): Promise<ModelEntityView | undefined> {
    return await this.#find(`find "${name}"`, caller, options =>
      this.#client.getEntityByName(name, query, options),
    );
  }

  async getRecords(
    entityRefs: readonly string[],
    caller: SystemModelCaller,
  ): Promise<EntityRecords> {
    return await this.#ask(
      `get ${entityRefs.length} entities`,
      caller,
      options => this.#client.getRecords(entityRefs, options),
    );
  }

  async getProvenance(
    entityRef: string,
    caller: SystemModelCaller,
  ): Promise<EntityProvenance> {
    return await this.#ask(
      `get the provenance of ${entityRef}`,
      caller,
      options => this.#client.getProvenance(entityRef, options),
    );
  }

  async getDependencies(
    entityRef: string,
    query: {
      readonly direction?: DependencyDirection;
      readonly depth?: number;
    },
    caller: SystemModelCaller,
  ): Promise<DependencyGraph> {
    return await this.#ask(
      `get the dependencies of ${entityRef}`,
      caller,
      options => this.#client.getDependencies(entityRef, query, options),
    );
  }

  async listChanges(
    query: { readonly since?: string; readonly limit?: number },
    caller: SystemModelCaller,
  ): Promise<ChangesPage> {
    return await this.#ask('list changes', caller, options =>
      this.#client.listChanges(query, options),
    );
  }

  async #find<T>(
    what: string,
    caller: SystemModelCaller,
    ask: (options: SystemModelRequestOptions) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.#ask(what, caller, ask);
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  /** Fails as the backend did, so that callers can tell what is missing from what is wrong. */
  async #ask<T>(
    what: string,
    { credentials }: SystemModelCaller,
    ask: (options: SystemModelRequestOptions) => Promise<T>,
  ): Promise<T> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'system-model',
    });
    try {
      return await ask({ token });
    } catch (error) {
      throw toCause(error, what);
    }
  }
}

function toCause(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || error.name !== 'ResponseError') {
    return new ForwardedError(
      `Could not ask the system model to ${what}`,
      error,
    );
  }
  const { cause, statusCode } = error as ResponseError;
  const isPlain = cause.name === 'Error';
  return isPlain
    ? new ForwardedError(
        `The system model gave no answer when asked to ${what} (${statusCode})`,
        cause,
      )
    : cause;
}
