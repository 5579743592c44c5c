import { ModelEntity } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { Merged } from '../merge/Merged';
import { chunk } from './chunk';
import { findSightings } from './findSightings';
import { fitsColumn } from './fitsColumn';
import { EntityRow, toModelEntity } from './rows';
import { takeSequences } from './takeSequences';

/** An entity that is not as it was. */
export type ChangedEntity = {
  readonly merged: Merged;
  /** SHA-256, in hex, of all of it that is worth a change. */
  readonly checksum: string;
};

/** The entities that all sources together describe. */
export class EntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @param entityRef - In lower case */
  async find(entityRef: string): Promise<ModelEntity | undefined> {
    const row = await this.#knex<EntityRow>('entities')
      .where({ entity_ref: entityRef })
      .first();
    if (!row) {
      return undefined;
    }
    const aliases = await this.listAliases([entityRef]);
    const sightings = await findSightings(this.#knex, [entityRef]);
    return sightings.refresh(toModelEntity(row, aliases.get(entityRef) ?? []));
  }

  /** By reference. */
  async listAliases(
    entityRefs: readonly string[],
  ): Promise<Map<string, string[]>> {
    const aliases = new Map<string, string[]>();
    for (const some of chunk(entityRefs)) {
      const rows = await this.#knex('aliases')
        .whereIn('entity_ref', some)
        .where({ is_former: false })
        .orderBy('alias')
        .select('alias', 'entity_ref');
      for (const { alias, entity_ref } of rows) {
        aliases.set(entity_ref, [...(aliases.get(entity_ref) ?? []), alias]);
      }
    }
    return aliases;
  }

  /** Of the entities that there are, by reference. */
  async listChecksums(
    entityRefs: readonly string[],
  ): Promise<Map<string, string>> {
    const checksums = new Map<string, string>();
    for (const some of chunk(entityRefs)) {
      const rows = await this.#knex<EntityRow>('entities')
        .whereIn('entity_ref', some)
        .select('entity_ref', 'checksum');
      rows.forEach(row => checksums.set(row.entity_ref, row.checksum));
    }
    return checksums;
  }

  /** The last change. */
  async findSequence(): Promise<number> {
    const row = await this.#knex('counters')
      .where({ name: 'sequence' })
      .first();
    return Number(row?.value ?? 0);
  }

  /**
   * Writes what changed, and that it did. Only in a transaction, as the last thing in it.
   *
   * @returns The last change
   */
  async write(
    changes: {
      readonly changed: readonly ChangedEntity[];
      readonly removed: readonly string[];
    },
    at: number,
  ): Promise<number> {
    const { changed, removed } = changes;
    const refs = changed.map(({ merged }) => merged.entityRef);
    const takeNext = await takeSequences(
      this.#knex,
      changed.length + removed.length,
    );
    const rows = changed.map(one => toEntityRow(one, takeNext()));
    const gone = removed.map(ref => ({ ref, sequence: takeNext() }));

    for (const some of chunk([...refs, ...removed])) {
      await this.#knex('entities').whereIn('entity_ref', some).delete();
      await this.#knex('entity_tags').whereIn('entity_ref', some).delete();
      await this.#knex('edges').whereIn('described_by', some).delete();
      await this.#knex('aliases')
        .whereIn('entity_ref', some)
        .where({ is_former: false })
        .delete();
      await this.#knex('changes').whereIn('entity_ref', some).delete();
    }
    await this.#insert('entities', rows);
    await this.#insert('entity_tags', changed.flatMap(toTagRows));
    await this.#insert('edges', changed.flatMap(toEdgeRows));
    await this.#insert('aliases', changed.flatMap(toAliasRows));
    await this.#insert('changes', [
      ...rows.map(row => ({
        sequence: row.sequence,
        entity_ref: row.entity_ref,
        type: 'changed',
        at,
      })),
      ...gone.map(({ ref, sequence }) => ({
        sequence,
        entity_ref: ref,
        type: 'removed',
        at,
      })),
    ]);
    return this.findSequence();
  }

  async #insert(table: string, rows: readonly object[]): Promise<void> {
    for (const some of chunk(rows)) {
      await this.#knex(table).insert(some).onConflict().ignore();
    }
  }
}

const REF_BYTES = 512;
const TAG_BYTES = 255;

function toEntityRow(
  { merged, checksum }: ChangedEntity,
  sequence: number,
): EntityRow {
  const { columns } = merged;
  return {
    entity_ref: merged.entityRef,
    kind: merged.kind,
    namespace: merged.namespace,
    name: merged.name,
    type: toColumn(columns.type),
    lifecycle: toColumn(columns.lifecycle),
    owner: toColumn(columns.owner),
    system: toColumn(columns.system),
    tier: toColumn(columns.tier),
    product: toColumn(columns.product),
    entity: JSON.stringify(merged.entity),
    provenance: JSON.stringify(merged.provenance),
    checksum,
    conflicts: merged.conflicts,
    stale: merged.stale,
    sequence,
  };
}

/** What is too long to be searched for stays in the entity alone. */
function toColumn(text: string | undefined): string | null {
  return text !== undefined && fitsColumn(text, REF_BYTES) ? text : null;
}

function toTagRows({ merged }: ChangedEntity) {
  return merged.tags
    .filter(tag => fitsColumn(tag, TAG_BYTES))
    .map(tag => ({ entity_ref: merged.entityRef, tag }));
}

function toEdgeRows({ merged }: ChangedEntity) {
  return merged.edges
    .filter(({ from, to }) =>
      [from, to].every(ref => fitsColumn(ref, REF_BYTES)),
    )
    .map(({ from, to, type }) => ({
      source_ref: from,
      target_ref: to,
      type,
      described_by: merged.entityRef,
    }));
}

function toAliasRows({ merged }: ChangedEntity) {
  return merged.aliases
    .filter(alias => fitsColumn(alias, REF_BYTES))
    .map(alias => ({
      alias,
      entity_ref: merged.entityRef,
      is_former: false,
    }));
}
