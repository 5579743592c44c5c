import { ManifestProblem } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { ManifestRow, toStoredManifest } from './rows';

/** What is wrong with a manifest, and whom it concerns. */
export type ModelProblem = ManifestProblem & {
  readonly source: string;
  readonly collection: string;
  readonly path: string;
  /** Of the entities the manifest is about, as far as known. */
  readonly owners: readonly string[];
};

const MANIFESTS = 200;

/**
 * Reads what is wrong with some manifests.
 *
 * @param after - Id of the manifest to go on after; 0 to begin
 * @returns The problems, and the last manifest they are of if there may be more
 */
export async function listProblemPage(
  knex: Knex,
  after: number,
): Promise<{ problems: ModelProblem[]; last?: number }> {
  const rows = await knex<ManifestRow>('manifests')
    .where('problem_count', '>', 0)
    .where('id', '>', after)
    .orderBy('id')
    .limit(MANIFESTS);
  const manifests = rows.map(toStoredManifest);
  const owners = await findOwners(
    knex,
    manifests.map(({ id }) => id),
  );
  return {
    problems: manifests.flatMap(({ id, source, collection, path, problems }) =>
      problems.map(problem => ({
        ...problem,
        source,
        collection,
        path,
        owners: owners.get(id) ?? [],
      })),
    ),
    last: manifests.at(-1)?.id,
  };
}

async function findOwners(
  knex: Knex,
  manifests: readonly number[],
): Promise<Map<number, string[]>> {
  const owners = new Map<number, string[]>();
  const rows = await knex('observations')
    .join('entities', 'entities.entity_ref', 'observations.entity_ref')
    .whereIn('observations.manifest', manifests)
    .whereNotNull('entities.owner')
    .distinct('observations.manifest', 'entities.owner')
    .orderBy(['observations.manifest', 'entities.owner']);
  for (const { manifest, owner } of rows) {
    owners.set(manifest, [...(owners.get(manifest) ?? []), owner]);
  }
  return owners;
}
