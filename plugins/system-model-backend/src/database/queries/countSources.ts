import { SourceStatus } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';

export type SourceCounts = SourceStatus['counts'];

export const NO_COUNTS: SourceCounts = {
  collections: 0,
  missingCollections: 0,
  failingCollections: 0,
  manifests: 0,
  manifestsWithProblems: 0,
  problems: 0,
};

type Count = string | number;
type CollectionsRow = {
  source: string;
  all: Count;
  missing: Count;
  failing: Count;
};
type ManifestsRow = {
  source: string;
  all: Count;
  problems: Count;
  faulty: Count;
};

/** How much there is of each source, by its id; of those without anything there is no entry. */
export async function countSources(
  knex: Knex,
): Promise<Map<string, SourceCounts>> {
  const counts = new Map<string, SourceCounts>();
  const add = (source: string, more: Partial<SourceCounts>) =>
    counts.set(source, {
      ...(counts.get(source) ?? NO_COUNTS),
      ...more,
    });
  const collections: CollectionsRow[] = await knex('collections')
    .groupBy('source')
    .select('source')
    .count({ all: '*', missing: 'missing_since', failing: 'failing_since' });
  collections.forEach(row =>
    add(row.source, {
      collections: Number(row.all),
      missingCollections: Number(row.missing),
      failingCollections: Number(row.failing),
    }),
  );
  const manifests: ManifestsRow[] = await knex('manifests')
    .groupBy('source')
    .select('source')
    .count({ all: '*' })
    .sum({ problems: 'problem_count' })
    .select(
      knex.raw('sum(case when problem_count > 0 then 1 else 0 end) as faulty'),
    );
  manifests.forEach(row =>
    add(row.source, {
      manifests: Number(row.all),
      manifestsWithProblems: Number(row.faulty),
      problems: Number(row.problems),
    }),
  );
  return counts;
}
