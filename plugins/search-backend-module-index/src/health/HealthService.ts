import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { authorise } from '@fairway/backend-toolkit';
import {
  IndexHealth,
  SearchHealth,
  searchInspectPermission,
  searchRebuildPermission,
} from '@fairway/search-common';
import { SearchStore } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeState } from '../database/rows';
import { TypeStore } from '../database/TypeStore';
import { IndexBuilder } from '../index/IndexBuilder';

/** Tells how indexes do, and has them built anew. */
export class HealthService {
  readonly #builder: IndexBuilder;
  readonly #changes: ChangeStore;
  readonly #groups: GroupStore;
  readonly #permissions: PermissionsService;
  readonly #store: SearchStore;
  readonly #types: TypeStore;

  constructor(options: {
    builder: IndexBuilder;
    changes: ChangeStore;
    groups: GroupStore;
    permissions: PermissionsService;
    store: SearchStore;
    types: TypeStore;
  }) {
    this.#builder = options.builder;
    this.#changes = options.changes;
    this.#groups = options.groups;
    this.#permissions = options.permissions;
    this.#store = options.store;
    this.#types = options.types;
  }

  /** @throws NotAllowedError */
  async read(options: {
    credentials: BackstageCredentials;
  }): Promise<SearchHealth> {
    await authorise(
      this.#permissions,
      options.credentials,
      searchInspectPermission,
      'see how search is doing',
    );
    const fault = await this.#store.check().then(
      () => undefined,
      error => String(error?.message ?? error),
    );
    return {
      engine: { name: this.#store.name, fault },
      indexes: await this.listIndexes(),
    };
  }

  /**
   * @throws NotAllowedError
   * @throws NotFoundError if there is no such index
   * @throws ConflictError if it is being built, and what is built may be older than what is wanted
   */
  async rebuild(
    type: string,
    options: { credentials: BackstageCredentials },
  ): Promise<void> {
    await authorise(
      this.#permissions,
      options.credentials,
      searchRebuildPermission,
      'build an index anew',
    );
    const states = await this.#types.list();
    const state = states.find(one => one.type === type);
    if (!state) {
      const types = states.map(one => one.type).join(', ');
      throw new NotFoundError(`There is no index "${type}": expected ${types}`);
    }
    if (state.buildingUntil > Date.now()) {
      throw new ConflictError(
        `The index "${type}" is being built right now; ask again when it is ready`,
      );
    }
    await this.#builder.request(type);
  }

  /** How indexes do, for those who may know. */
  async listIndexes(): Promise<IndexHealth[]> {
    const now = Date.now();
    const [states, groups, waiting] = await Promise.all([
      this.#types.list(),
      this.#groups.count(),
      this.#changes.count(),
    ]);
    return states.map(state => {
      const counts = groups.get(state.type) ?? { groups: 0, documents: 0 };
      const pending = waiting.get(state.type);
      return {
        type: state.type,
        documents: counts.documents,
        groups: counts.groups,
        pending: pending?.pending ?? 0,
        lagSeconds: pending && Math.round((now - pending.since) / 1000),
        changedAt: toIso(state.changedAt),
        builtAt: toIso(state.builtAt),
        state: toState(state, now),
        built: state.built,
        lastError: state.error && {
          message: state.error.message,
          at: new Date(state.error.at).toISOString(),
        },
      };
    });
  }
}

function toIso(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

function toState(state: TypeState, now: number): IndexHealth['state'] {
  if (state.buildingUntil > now) {
    return 'building';
  }
  if (state.error) {
    return 'failing';
  }
  return state.builtAt === undefined || state.isWanted ? 'building' : 'ready';
}
