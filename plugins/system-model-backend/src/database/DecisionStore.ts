import { Knex } from 'knex';
import { Overlay } from '../merge/claimOverlay';
import { Settlement } from '../merge/Rules';
import { chunk } from './chunk';

/** What people decided about an entity. */
export type Decisions = {
  readonly overlays: readonly Overlay[];
  readonly settlements: readonly Settlement[];
};

/** Reads what people decided, and lets it follow entities to their new names. */
export class DecisionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By reference; those of which nobody decided anything are absent. */
  async list(entityRefs: readonly string[]): Promise<Map<string, Decisions>> {
    const found = new Map<string, Decisions>();
    const of = (ref: string) =>
      found.get(ref) ?? { overlays: [], settlements: [] };
    for (const some of chunk(entityRefs)) {
      const overlays = await this.#read('overlays', some);
      for (const { entity_ref: ref, pointer, value, by, at } of overlays) {
        const { settlements } = of(ref);
        const overlay = {
          pointer,
          value: JSON.parse(value),
          by,
          at: Number(at),
        };
        found.set(ref, {
          overlays: [...of(ref).overlays, overlay],
          settlements,
        });
      }
      const settlements = await this.#read('settlements', some);
      for (const { entity_ref: ref, pointer, source, by, at } of settlements) {
        const settlement = { pointer, source, by, at: Number(at) };
        found.set(ref, {
          overlays: of(ref).overlays,
          settlements: [...of(ref).settlements, settlement],
        });
      }
    }
    return found;
  }

  /** Moves what was decided about an entity to another; what was decided about that one stays. */
  async move(from: string, to: string): Promise<void> {
    for (const table of ['overlays', 'settlements']) {
      const decided: string[] = await this.#knex(table)
        .where({ entity_ref: to })
        .pluck('pointer');
      await this.#knex(table)
        .where({ entity_ref: from })
        .whereNotIn('pointer', decided)
        .update({ entity_ref: to });
    }
  }

  #read(table: string, entityRefs: readonly string[]): Knex.QueryBuilder {
    return this.#knex(table)
      .whereIn('entity_ref', entityRefs)
      .orderBy(['entity_ref', 'pointer']);
  }
}
