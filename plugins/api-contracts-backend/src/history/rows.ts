import { Iteration, NewIteration } from './Iteration';

export type IterationRow = {
  readonly entity_ref: string;
  readonly sequence: number;
  readonly hash: string;
  readonly type: string;
  readonly version: string | null;
  readonly seen_at: Date | string | number;
  readonly source: string | null;
  readonly verdict: string | null;
  readonly comparison: string | null;
  readonly changes: string | null;
};

/** Without the changes, which are many. */
export const SHORT = [
  'entity_ref',
  'sequence',
  'type',
  'version',
  'seen_at',
  'source',
  'verdict',
  'comparison',
] as const;

/** As it is read together with its definition. */
export type ReadRow = Omit<IterationRow, 'changes'> & {
  readonly bytes: number;
};

export function toIteration(row: ReadRow): Iteration {
  return {
    entityRef: row.entity_ref,
    sequence: row.sequence,
    hash: row.hash,
    bytes: row.bytes,
    type: row.type,
    version: row.version ?? undefined,
    seenAt: new Date(row.seen_at),
    source: row.source ? JSON.parse(row.source) : undefined,
    verdict: (row.verdict ?? undefined) as Iteration['verdict'],
    comparison: row.comparison ? JSON.parse(row.comparison) : undefined,
  };
}

export function toRow(iteration: NewIteration): IterationRow {
  const { changes, comparison, source } = iteration;
  return {
    entity_ref: iteration.entityRef,
    sequence: iteration.sequence,
    hash: iteration.hash,
    type: iteration.type,
    version: iteration.version ?? null,
    seen_at: iteration.seenAt,
    source: source ? JSON.stringify(source) : null,
    verdict: iteration.verdict ?? null,
    comparison: comparison ? JSON.stringify(comparison) : null,
    changes: changes ? JSON.stringify(changes) : null,
  };
}
