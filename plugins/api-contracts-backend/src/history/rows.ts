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
};

/** As it is read together with its definition. */
export type ReadRow = IterationRow & { readonly bytes: number };

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
  const { source, comparison } = iteration;
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
  };
}
