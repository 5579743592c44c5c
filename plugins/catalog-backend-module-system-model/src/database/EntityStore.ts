import { Knex } from 'knex';
import { EnrichmentField } from '../enrich/EnrichmentField';
import { Enrichment, EntityPlace, KeptEntity } from './KeptEntity';

type Row = {
  entity_ref: string;
  place: EntityPlace;
  sequence: number | string;
  due_since: number | string | null;
  pass: string | null;
  fields: string | null;
};

const TABLE = 'system_model_entities';
const COLUMNS: ('entity_ref' | 'place' | 'sequence' | 'due_since')[] = [
  'entity_ref',
  'place',
  'sequence',
  'due_since',
];
/** As many rows as every database takes at once. */
const CHUNK = 100;

/** Remembers which entities of the model the catalog knows, and how. References are in lower case. */
export class EntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By reference. */
  async find(entityRefs: readonly string[]): Promise<Map<string, KeptEntity>> {
    const rows: Row[] = await this.#knex<Row>(TABLE)
      .whereIn('entity_ref', entityRefs)
      .select(COLUMNS);
    return new Map(rows.map(row => [row.entity_ref, toKept(row)]));
  }

  async findEnrichment(entityRef: string): Promise<Enrichment | undefined> {
    const row = await this.#knex<Row>(TABLE)
      .where({ entity_ref: entityRef })
      .first('place', 'fields');
    return (
      row && {
        place: row.place,
        fields: row.fields ? JSON.parse(row.fields) : [],
      }
    );
  }

  /** The one that changed last. */
  async findNewest(): Promise<KeptEntity | undefined> {
    const [row]: Row[] = await this.#knex<Row>(TABLE)
      .orderBy('sequence', 'desc')
      .limit(1)
      .select(COLUMNS);
    return row && toKept(row);
  }

  async listDue(limit: number): Promise<KeptEntity[]> {
    const rows: Row[] = await this.#knex<Row>(TABLE)
      .whereNotNull('due_since')
      .orderBy('due_since')
      .limit(limit)
      .select(COLUMNS);
    return rows.map(toKept);
  }

  /** @param page - `after` is the last reference of the page before */
  async listElsewhere(page: {
    readonly after: string;
    readonly limit: number;
  }): Promise<KeptEntity[]> {
    const rows: Row[] = await this.#knex<Row>(TABLE)
      .where({ place: 'elsewhere' })
      .where('entity_ref', '>', page.after)
      .orderBy('entity_ref')
      .limit(page.limit)
      .select(COLUMNS);
    return rows.map(toKept);
  }

  /** Those that a pass over the whole model did not see. */
  async listUnseen(pass: string, limit: number): Promise<string[]> {
    const rows = await this.#unseen(pass).limit(limit).select('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  async count(): Promise<number> {
    return await count(this.#knex(TABLE));
  }

  async countUnseen(pass: string): Promise<number> {
    return await count(this.#unseen(pass));
  }

  async write(
    entities: readonly (Pick<KeptEntity, 'entityRef' | 'place' | 'sequence'> & {
      readonly fields?: readonly EnrichmentField[];
    })[],
  ): Promise<void> {
    for (let at = 0; at < entities.length; at += CHUNK) {
      await this.#knex<Row>(TABLE)
        .insert(
          entities.slice(at, at + CHUNK).map(entity => ({
            entity_ref: entity.entityRef,
            place: entity.place,
            sequence: entity.sequence,
            due_since: null,
            fields: entity.fields ? JSON.stringify(entity.fields) : null,
          })),
        )
        .onConflict('entity_ref')
        .merge(['place', 'sequence', 'due_since', 'fields']);
    }
  }

  /** Notes that a pass saw them. */
  async mark(entityRefs: readonly string[], pass: string): Promise<void> {
    await this.#knex<Row>(TABLE)
      .whereIn('entity_ref', entityRefs)
      .update({ pass });
  }

  /** Notes that the catalog seems to have one from elsewhere now. */
  async noteTakenOver(entityRef: string): Promise<void> {
    await this.#knex<Row>(TABLE)
      .where({ entity_ref: entityRef, place: 'provided' })
      .whereNull('due_since')
      .update({ due_since: Date.now() });
  }

  async forgetTakenOver(entityRefs: readonly string[]): Promise<void> {
    await this.#knex<Row>(TABLE)
      .whereIn('entity_ref', entityRefs)
      .update({ due_since: null });
  }

  /** Has all of them looked at again when they are told of the next time. */
  async forgetSequences(): Promise<void> {
    await this.#knex<Row>(TABLE).update({ sequence: -1 });
  }

  async remove(entityRefs: readonly string[]): Promise<void> {
    await this.#knex<Row>(TABLE).whereIn('entity_ref', entityRefs).delete();
  }

  #unseen(pass: string) {
    return this.#knex<Row>(TABLE).where(row =>
      row.whereNull('pass').orWhereNot({ pass }),
    );
  }
}

async function count(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count({ count: '*' });
  return Number(row.count);
}

function toKept(
  row: Pick<Row, 'entity_ref' | 'place' | 'sequence' | 'due_since'>,
): KeptEntity {
  return {
    entityRef: row.entity_ref,
    place: row.place,
    sequence: Number(row.sequence),
    ...(row.due_since !== null && { dueSince: Number(row.due_since) }),
  };
}
