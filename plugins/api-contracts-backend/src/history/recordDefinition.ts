import { createHash } from 'node:crypto';
import { ApiEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { ContractJudge, Judgement } from './ContractJudge';
import { HistoryStore } from './HistoryStore';
import { Comparison, Iteration, IterationSource } from './Iteration';

/** Changes that are kept of one comparison; the others are counted. */
const MAX_CHANGES = 500;

/** Names a definition. */
export function hashDefinition(definition: string): string {
  return createHash('sha256').update(definition).digest('hex');
}

function toComparison(judgement: Judgement): Comparison {
  if ('problem' in judgement) {
    return { changes: [], more: 0, problem: judgement.problem };
  }
  const { diff, version } = judgement;
  return {
    changes: diff.changes.slice(0, MAX_CHANGES),
    more: Math.max(0, diff.changes.length - MAX_CHANGES),
    version,
  };
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
): Promise<Iteration | undefined> {
  const { store, judge, findSource, now = () => new Date() } = options;
  const { definition, type } = entity.spec;
  const entityRef = stringifyEntityRef(entity);
  const hash = hashDefinition(definition);
  const before = await store.findLatest(entityRef);
  if (before?.hash === hash) {
    return undefined;
  }
  const judgement =
    before &&
    (await judge.compare(
      await store.readDefinition(before.hash),
      definition,
      type,
    ));
  const iteration = {
    entityRef,
    sequence: (before?.sequence ?? 0) + 1,
    hash,
    type,
    version: await judge.readVersion(definition, type),
    seenAt: now(),
    source: await findSource(),
    verdict:
      judgement && 'diff' in judgement ? judgement.diff.verdict : undefined,
    comparison: judgement && toComparison(judgement),
  };
  const isAdded = await store.add(iteration, definition);
  return isAdded
    ? { ...iteration, bytes: Buffer.byteLength(definition) }
    : undefined;
}
