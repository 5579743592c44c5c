import { createHash } from 'node:crypto';
import { ApiEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { IterationSource } from '@fairway/plugin-api-contracts-common';
import { ContractJudge } from './ContractJudge';
import { HistoryStore } from './HistoryStore';
import { NewIteration, toComparison } from './Iteration';

/** Changes that are kept of one comparison; the others are counted. */
const MAX_CHANGES = 500;

/** Names a definition. */
export function hashDefinition(definition: string): string {
  return createHash('sha256').update(definition).digest('hex');
}

/**
 * Adds the definition of an API to its history if it is another one than before.
 *
 * @param findSource - Asked only where there is something to add
 * @returns The iteration that was added
 */
export async function recordDefinition(
  entity: ApiEntity,
  options: {
    readonly store: HistoryStore;
    readonly judge: ContractJudge;
    readonly findSource: () => Promise<IterationSource | undefined>;
    readonly now?: () => Date;
  },
): Promise<NewIteration | undefined> {
  const { store, judge, findSource, now = () => new Date() } = options;
  const { definition, type } = entity.spec;
  const entityRef = stringifyEntityRef(entity);
  const hash = hashDefinition(definition);
  const before = await store.findLatest(entityRef);
  if (before?.hash === hash) {
    return undefined;
  }
  const compared =
    before &&
    (await judge.compare(
      await store.readDefinition(before.hash),
      definition,
      type,
    ));
  const iteration: NewIteration = {
    entityRef,
    sequence: (before?.sequence ?? 0) + 1,
    hash,
    type,
    version: await judge.readVersion(definition, type),
    seenAt: now(),
    source: await findSource(),
    verdict: compared?.verdict,
    comparison: compared && toComparison(compared),
    changes: compared?.changes?.slice(0, MAX_CHANGES),
  };
  const isAdded = await store.add(iteration, definition);
  return isAdded ? iteration : undefined;
}
