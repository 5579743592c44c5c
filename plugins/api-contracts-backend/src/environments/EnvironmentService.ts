import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ContractComparison,
  EnvironmentDefinition,
} from '@fairway/plugin-api-contracts-common';
import { ContractJudge } from '../history/ContractJudge';
import { readApi } from '../service/readApi';
import { EnvironmentDefinitions } from './EnvironmentDefinitions';
import { toEnvironmentDefinition } from './EnvironmentState';
import { EnvironmentWatcher } from './EnvironmentWatcher';

type Caller = { readonly credentials: BackstageCredentials };

type Options = {
  readonly catalog: CatalogService;
  readonly definitions: EnvironmentDefinitions;
  readonly judge: ContractJudge;
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
    const { catalog, definitions } = this.#options;
    const entity = await readApi(catalog, entityRef, caller);
    return (await definitions.get(entity, environment)).text;
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
    const { catalog, definitions, judge } = this.#options;
    const entity = await readApi(catalog, entityRef, caller);
    const { definition, type } = entity.spec;
    const { text } = await definitions.get(entity, environment);
    return await judge.compare(definition, text, type);
  }
}
