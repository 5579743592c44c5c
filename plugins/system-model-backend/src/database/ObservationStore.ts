import { JsonObject } from '@backstage/types';
import { Origin } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { chunk } from './chunk';
import { ClaimRow, ObservationRow, toStoredObservation } from './rows';
import { StoredObservation } from './StoredObservation';

/** Of one entity, so that nobody can say so much of it that it cannot be merged; in characters. */
const MOST = { observations: 500, size: 16 * 1024 * 1024 };

/** What is written of an observation; the rest is its manifest's and its collection's. */
export type ObservationDraft = Pick<
  StoredObservation,
  'entityRef' | 'origin' | 'data' | 'aliases' | 'lines' | 'firstSeen'
>;

/** What is compared of an observation when its manifest is read anew. */
export type EarlierObservation = Pick<
  StoredObservation,
  'entityRef' | 'origin' | 'data' | 'aliases' | 'firstSeen'
> & {
  /** Id of the manifest. */
  readonly manifest: number;
};

/** What all sources say of entities. */
export class ObservationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * What is said of some entities. Ask for few: it may be much. Where it is more
   * than {@link MOST} of one entity, what came first is taken, hints last.
   */
  async list(entityRefs: readonly string[]): Promise<StoredObservation[]> {
    const found: StoredObservation[] = [];
    for (const some of chunk(entityRefs)) {
      const rows: ClaimRow[] = await this.#knex
        .with('ranked', this.#rank(some))
        .from('ranked')
        .join('observations', 'observations.id', 'ranked.id')
        .join('manifests', 'manifests.id', 'observations.manifest')
        .leftJoin('collections', on =>
          on
            .on('collections.source', 'manifests.source')
            .on('collections.key', 'manifests.collection'),
        )
        .leftJoin('sources', 'sources.id', 'observations.source')
        .where('ranked.place', '<=', MOST.observations)
        .where(either =>
          either
            .where('ranked.place', 1)
            .orWhere('ranked.size', '<=', MOST.size),
        )
        .orderBy([
          'observations.entity_ref',
          'observations.source',
          'manifests.collection',
          'manifests.path',
          'observations.ordinal',
        ])
        .select(
          'observations.*',
          'manifests.collection',
          'manifests.path',
          'manifests.place',
          'collections.read_at',
          'collections.failing_since as collection_failing_since',
          'collections.error as collection_error',
          'sources.failing_since as source_failing_since',
          'sources.error as source_error',
          'sources.unconfigured_since as source_unconfigured_since',
          'sources.settings as source_settings',
        );
      found.push(...rows.map(toStoredObservation));
    }
    return found;
  }

  /** Counts what is said of each entity, and how long that is together. */
  #rank(entityRefs: readonly string[]): Knex.QueryBuilder {
    const order = `partition by entity_ref order by case origin when 'hint' then 1 else 0 end, id`;
    return this.#knex('observations')
      .whereIn('entity_ref', entityRefs)
      .select(
        'id',
        this.#knex.raw(`row_number() over (${order}) as place`),
        this.#knex.raw(`sum(length(data)) over (${order}) as size`),
      );
  }

  /** How much is said of entities: how many times, and how many characters. */
  async measure(
    entityRefs: readonly string[],
  ): Promise<Map<string, { count: number; size: number }>> {
    const measures = new Map<string, { count: number; size: number }>();
    for (const some of chunk(entityRefs)) {
      const rows: { entity_ref: string; count: string; size: string }[] =
        await this.#knex('observations')
          .whereIn('entity_ref', some)
          .groupBy('entity_ref')
          .select('entity_ref')
          .select(this.#knex.raw('count(*) as count'))
          .select(this.#knex.raw('sum(length(data)) as size'));
      rows.forEach(({ entity_ref, count, size }) =>
        measures.set(entity_ref, { count: Number(count), size: Number(size) }),
      );
    }
    return measures;
  }

  /** Those of some manifests, in order. */
  async listEarlier(
    manifests: readonly number[],
  ): Promise<EarlierObservation[]> {
    const found: EarlierObservation[] = [];
    for (const some of chunk(manifests)) {
      const rows = await this.#knex<ObservationRow>('observations')
        .whereIn('manifest', some)
        .orderBy(['manifest', 'ordinal']);
      found.push(
        ...rows.map(row => ({
          manifest: row.manifest,
          entityRef: row.entity_ref,
          origin: row.origin as Origin,
          data: JSON.parse(row.data) as JsonObject,
          aliases: JSON.parse(row.aliases) as string[],
          firstSeen: JSON.parse(row.first_seen) as Record<string, number>,
        })),
      );
    }
    return found;
  }

  /** Which entities some manifests are about, and as what. */
  async listSubjects(
    manifests: readonly number[],
  ): Promise<Pick<StoredObservation, 'entityRef' | 'origin'>[]> {
    const found: Pick<StoredObservation, 'entityRef' | 'origin'>[] = [];
    for (const some of chunk(manifests)) {
      const rows = await this.#knex<ObservationRow>('observations')
        .whereIn('manifest', some)
        .distinct('entity_ref', 'origin');
      found.push(
        ...rows.map(row => ({
          entityRef: row.entity_ref,
          origin: row.origin as Origin,
        })),
      );
    }
    return found;
  }

  /** Has what some manifests hint at an entity said of another. */
  async moveHints(
    manifests: readonly number[],
    { from, to }: { from: string; to: string },
  ): Promise<void> {
    for (const some of chunk(manifests)) {
      await this.#knex('observations')
        .whereIn('manifest', some)
        .where({ origin: 'hint', entity_ref: from })
        .update({ entity_ref: to });
    }
  }

  /** References of the entities that some manifests are about. */
  async listRefs(manifests: readonly number[]): Promise<string[]> {
    const refs = new Set<string>();
    for (const some of chunk(manifests)) {
      const rows = await this.#knex('observations')
        .whereIn('manifest', some)
        .distinct('entity_ref');
      rows.forEach(({ entity_ref }) => refs.add(entity_ref));
    }
    return [...refs];
  }

  /** Writes the observations of a manifest in the place of those it had. */
  async replace(
    manifest: { readonly id: number; readonly source: string },
    drafts: readonly ObservationDraft[],
  ): Promise<void> {
    await this.#knex('observations').where({ manifest: manifest.id }).delete();
    const rows = drafts.map((draft, ordinal) => ({
      manifest: manifest.id,
      ordinal,
      source: manifest.source,
      origin: draft.origin,
      entity_ref: draft.entityRef,
      data: JSON.stringify(draft.data),
      aliases: JSON.stringify(draft.aliases),
      lines: JSON.stringify(draft.lines),
      first_seen: JSON.stringify(draft.firstSeen),
    }));
    for (const some of chunk(rows)) {
      await this.#knex('observations').insert(some);
    }
  }
}
