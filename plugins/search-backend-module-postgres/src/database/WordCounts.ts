import { SqlPart } from '@fairway/search-node';
import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { runRaw } from './runRaw';

/** Documents of a word are counted up to this number; words that more have tell next to nothing. */
export const FREQUENT = 300;

/** To count a frequent word takes as long as to find what has it, and a minute later it is as frequent. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;
const MOST_CONDITIONS = 1_000;

/** A word, as a query, and how many documents have it. */
export type WordCount = { readonly word: string; readonly count: number };

/** Knows about how many documents of live indexes there are for what is looked for. */
export class WordCounts {
  readonly #knex: Knex;
  readonly #known = new LRUCache<string, number>({
    max: MOST_REMEMBERED,
    ttl: REMEMBERED_MS,
    perf: Date,
  });
  readonly #many = new LRUCache<string, true>({
    max: MOST_CONDITIONS,
    ttl: REMEMBERED_MS,
    perf: Date,
  });

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @returns As many as there are words, in their order */
  async count(words: readonly string[]): Promise<WordCount[]> {
    const known = words.map(word => ({ word, count: this.#known.get(word) }));
    const counted = await this.#select(
      known.filter(({ count }) => count === undefined).map(({ word }) => word),
    );
    // A word that is new has to be known at once.
    [...counted]
      .filter(([, count]) => count > 0)
      .forEach(([word, count]) => this.#known.set(word, count));
    return known.map(({ word, count }) => ({
      word,
      count: count ?? counted.get(word) ?? 0,
    }));
  }

  /** Whether there were more matches than can be compared, a minute ago at most. */
  areMany(condition: SqlPart): boolean {
    return this.#many.has(JSON.stringify(condition));
  }

  noteMany(condition: SqlPart): void {
    // One that is asked for all the time is looked at again, too.
    this.#many.set(JSON.stringify(condition), true, { noUpdateTTL: true });
  }

  async #select(words: readonly string[]): Promise<Map<string, number>> {
    if (words.length === 0) {
      return new Map();
    }
    const rows = await runRaw<WordCount>(this.#knex, {
      sql: `select word, (
        select count(*)::int from (
          select 1 from store_words where words @@ word::tsquery
            and index_id = any(array(select id from store_indexes where state = 'live'))
          limit ?
        ) as found
      ) as count
      from unnest(?::text[]) as word`,
      bindings: [FREQUENT, [...new Set(words)]],
    });
    return new Map(rows.map(({ word, count }) => [word, count]));
  }
}
