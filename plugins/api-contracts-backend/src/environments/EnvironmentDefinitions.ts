import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { HistoryStore } from '../history/HistoryStore';
import { EnvironmentStore } from './EnvironmentStore';
import { listTargets } from './listTargets';

/** The definition that an API has in an environment. */
export type EnvironmentText = {
  readonly text: string;
  /** Where it was read from. */
  readonly target: string;
  /** Whether the running service told it. */
  readonly isRunning: boolean;
};

/** Gives the definitions that APIs have in environments, as they were last read. */
export class EnvironmentDefinitions {
  readonly #definitions: Pick<HistoryStore, 'readDefinition'>;
  readonly #store: EnvironmentStore;

  constructor(options: {
    definitions: Pick<HistoryStore, 'readDefinition'>;
    store: EnvironmentStore;
  }) {
    this.#definitions = options.definitions;
    this.#store = options.store;
  }

  /** @throws NotFoundError if it could never be read from where the API says now that it is */
  async get(entity: Entity, environment: string): Promise<EnvironmentText> {
    const entityRef = stringifyEntityRef(entity);
    const named = listTargets(entity, []).find(
      target => target.environment === environment,
    );
    const states = await this.#store.list([entityRef]);
    const state = states.find(
      known =>
        known.environment === environment && known.target === named?.target,
    );
    if (!state?.hash) {
      throw new NotFoundError(
        `No definition of ${entityRef} in the environment "${environment}" was read yet${
          state?.problem ? `: ${state.problem}` : ''
        }`,
      );
    }
    const { hash, isRunning, target } = state;
    const text = await this.#definitions.readDefinition(hash);
    return { text, target, isRunning };
  }
}
