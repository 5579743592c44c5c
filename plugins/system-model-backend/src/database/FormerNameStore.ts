import { Knex } from 'knex';
import { chunk } from './chunk';

/** That an entity was called otherwise. References in lower case. */
export type FormerName = { readonly former: string; readonly current: string };

/** What entities were called before. */
export class FormerNameStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Names that some entities had, and those that bear the former names of some today. */
  async list(entityRefs: readonly string[]): Promise<FormerName[]> {
    const found = new Map<string, FormerName>();
    for (const some of chunk(entityRefs)) {
      const rows = await this.#knex('aliases')
        .where({ is_former: true })
        .where(either =>
          either.whereIn('alias', some).orWhereIn('entity_ref', some),
        )
        .orderBy(['alias', 'entity_ref'])
        .select('alias', 'entity_ref');
      rows.forEach(({ alias, entity_ref }) =>
        found.set(JSON.stringify([alias, entity_ref]), {
          former: alias,
          current: entity_ref,
        }),
      );
    }
    return [...found.values()];
  }

  /** Notes renames. Names before the former one lead to the new one, too. */
  async add(renames: readonly FormerName[]): Promise<void> {
    for (const { former, current } of renames) {
      const earlier: string[] = await this.#knex('aliases')
        .where({ entity_ref: former, is_former: true })
        .pluck('alias');
      await this.#knex('aliases')
        .insert(
          [former, ...earlier]
            .filter(alias => alias !== current)
            .map(alias => ({ alias, entity_ref: current, is_former: true })),
        )
        .onConflict(['alias', 'entity_ref'])
        .merge(['is_former']);
      // Renamed back: it is no former name any more.
      await this.#knex('aliases')
        .where({ alias: current, is_former: true })
        .delete();
      await this.#knex('aliases')
        .where({ entity_ref: former, is_former: true })
        .delete();
    }
  }
}
