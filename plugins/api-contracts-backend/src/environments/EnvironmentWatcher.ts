import { ApiEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import pLimit from 'p-limit';
import { ContractJudge } from '../history/ContractJudge';
import { hashDefinition } from '../history/recordDefinition';
import { countChanges } from './countChanges';
import { DefinitionReader } from './DefinitionReader';
import { EnvironmentState } from './EnvironmentState';
import { EnvironmentStore } from './EnvironmentStore';
import { EnvironmentTarget, listTargets } from './listTargets';

/** What was read more recently is not read again. */
const MAX_AGE_MS = 60_000;
const MAX_ENVIRONMENTS = 20;
/** APIs that are looked at together, when nobody waits for them. */
const AT_ONCE = 4;
const MAX_PROBLEM = 1_000;

type Options = {
  readonly judge: ContractJudge;
  readonly reader: DefinitionReader;
  readonly store: EnvironmentStore;
  /** Names of the environments in the configuration. */
  readonly order: readonly string[];
  readonly now?: () => Date;
};

/** Reads what is served where, and compares it with what is declared. */
export class EnvironmentWatcher {
  readonly #options: Options;
  readonly #limit = pLimit(AT_ONCE);
  readonly #running = new Map<string, Promise<EnvironmentState>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Brings the environments of many APIs up to date, of which most have none. */
  async checkAll(apis: readonly ApiEntity[]): Promise<void> {
    const known = await this.#options.store.list(
      apis.map(entity => stringifyEntityRef(entity)),
    );
    const refs = new Set(known.map(({ entityRef }) => entityRef));
    const concerned = apis.filter(
      entity =>
        listTargets(entity, []).length > 0 ||
        refs.has(stringifyEntityRef(entity)),
    );
    await Promise.all(
      concerned.map(entity => this.#limit(() => this.check(entity))),
    );
  }

  /**
   * Brings the environments of an API up to date.
   *
   * @returns What is known of each, in the order of the configuration
   */
  async check(entity: ApiEntity): Promise<EnvironmentState[]> {
    const { order, store } = this.#options;
    const entityRef = stringifyEntityRef(entity);
    const targets = listTargets(entity, order).slice(0, MAX_ENVIRONMENTS);
    const known = await store.list([entityRef]);
    for (const { environment } of known) {
      if (!targets.some(target => target.environment === environment)) {
        await store.remove(entityRef, environment);
      }
    }
    return await Promise.all(
      targets.map(target =>
        this.#checkOnce(
          entity,
          target,
          known.find(({ environment }) => environment === target.environment),
        ),
      ),
    );
  }

  /** Several people who look at an API at once wait for the same answer. */
  async #checkOnce(
    entity: ApiEntity,
    target: EnvironmentTarget,
    known: EnvironmentState | undefined,
  ): Promise<EnvironmentState> {
    const key = JSON.stringify([stringifyEntityRef(entity), target]);
    const running =
      this.#running.get(key) ??
      this.#check(entity, target, known).finally(() =>
        this.#running.delete(key),
      );
    this.#running.set(key, running);
    return await running;
  }

  async #check(
    entity: ApiEntity,
    target: EnvironmentTarget,
    before: EnvironmentState | undefined,
  ): Promise<EnvironmentState> {
    const { now = () => new Date(), reader, store } = this.#options;
    const known = before?.target === target.target ? before : undefined;
    const checkedAt = now();
    const declaredHash = hashDefinition(entity.spec.definition);
    if (
      known &&
      known.declaredHash === declaredHash &&
      checkedAt.getTime() - known.checkedAt.getTime() < MAX_AGE_MS
    ) {
      return known;
    }
    const base = {
      ...known,
      entityRef: stringifyEntityRef(entity),
      ...target,
      isRunning: reader.isRunning(target.target),
      checkedAt,
    };
    let definition: string;
    try {
      definition = await reader.read(entity, target);
    } catch (error) {
      const problem = toError(error)
        // Databases take no NUL.
        .message.replace(/\p{Cc}+/gu, ' ')
        .slice(0, MAX_PROBLEM);
      const state = { ...base, declaredHash, problem };
      await store.save(state);
      return state;
    }
    const hash = hashDefinition(definition);
    const state = {
      ...base,
      problem: undefined,
      hash,
      declaredHash,
      changedAt: known?.hash === hash ? known.changedAt : checkedAt,
      ...(known?.hash === hash &&
      known.declaredHash === declaredHash &&
      !known.problem
        ? {}
        : await this.#compare(entity, definition)),
    };
    await store.save(state, known?.hash === hash ? undefined : definition);
    return state;
  }

  async #compare({ spec }: ApiEntity, definition: string) {
    const { judge } = this.#options;
    const { verdict, changes, problem } = await judge.compare(
      spec.definition,
      definition,
      spec.type,
    );
    return {
      version: await judge.readVersion(definition, spec.type),
      verdict,
      comparison: { counts: changes && countChanges(changes), problem },
    };
  }
}
