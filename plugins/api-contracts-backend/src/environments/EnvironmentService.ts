import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ContractComparison,
  EnvironmentDefinition,
} from '@fairway/plugin-api-contracts-common';
import { ContractJudge } from '../history/ContractJudge';
import { HistoryStore } from '../history/HistoryStore';
import { readApi } from '../service/readApi';
import { toEnvironmentDefinition } from './EnvironmentState';
import { EnvironmentStore } from './EnvironmentStore';
import { EnvironmentWatcher } from './EnvironmentWatcher';

type Caller = { readonly credentials: BackstageCredentials };

type Options = {
  readonly catalog: CatalogService;
  readonly definitions: Pick<HistoryStore, 'readDefinition'>;
  readonly judge: ContractJudge;
  readonly store: EnvironmentStore;
  /** What environments are called on a page, by name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly watcher: EnvironmentWatcher;
};

/** Tells what is served where, to whoever may read the entity of the API. */
export class EnvironmentService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async list(
    entityRef: string,
    caller: Caller,
  ): Promise<EnvironmentDefinition[]> {
    const { catalog, titles, watcher } = this.#options;
    const states = await watcher.check(
      await readApi(catalog, entityRef, caller),
    );
    return states.map(state => toEnvironmentDefinition(state, titles));
  }

  /** @throws NotFoundError if the definition of that environment could never be read */
  async readDefinition(
    entityRef: string,
    environment: string,
    caller: Caller,
  ): Promise<string> {
    const entity = await readApi(this.#options.catalog, entityRef, caller);
    return await this.#read(stringifyEntityRef(entity), environment);
  }

  /**
   * Compares what is declared with what is served.
   *
   * @throws NotFoundError if the definition of that environment could never be read
   */
  async compare(
    entityRef: string,
    environment: string,
    caller: Caller,
  ): Promise<ContractComparison> {
    const { catalog, judge } = this.#options;
    const entity = await readApi(catalog, entityRef, caller);
    const { definition, type } = entity.spec;
    const served = await this.#read(stringifyEntityRef(entity), environment);
    return await judge.compare(definition, served, type);
  }

  async #read(entityRef: string, environment: string): Promise<string> {
    const { definitions, store } = this.#options;
    const states = await store.list([entityRef]);
    const state = states.find(known => known.environment === environment);
    if (!state?.hash) {
      throw new NotFoundError(
        `No definition of ${entityRef} in the environment "${environment}" was read yet${
          state?.problem ? `: ${state.problem}` : ''
        }`,
      );
    }
    return await definitions.readDefinition(state.hash);
  }
}
