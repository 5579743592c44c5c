import { SearchInsights, TermInsight } from '@fairway/search-common';
import { toStorable } from '@fairway/search-node';
import { Knex } from 'knex';

const LONGEST_TERM = 100;
/** Days that are kept. */
const KEEP_DAYS = 90;
const SHOWN = 50;

/** How often something was searched for, of these in vain, and opened. */
export type TermCounts = {
  /** As it was typed. */
  readonly term: string;
  readonly searches: number;
  readonly empty: number;
  readonly clicks: number;
};

type Row = {
  term: string;
  searches: string | number;
  empty: string | number;
  clicks: string | number;
  last_at: string | number;
};

/** Counts what is searched for and opened, without saying by whom. */
export class LearningStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Adds to the counts of terms on a day. */
  async count(noted: readonly TermCounts[], now: Date): Promise<void> {
    const rows = sumByTerm(noted).map(counts => ({
      ...counts,
      day: toDay(now),
      last_at: now.getTime(),
    }));
    if (rows.length === 0) {
      return;
    }
    const add = (column: string) =>
      this.#knex.raw(`search_terms.${column} + excluded.${column}`);
    await this.#knex('search_terms')
      .insert(rows)
      .onConflict(['day', 'term'])
      .merge({
        searches: add('searches'),
        empty: add('empty'),
        clicks: add('clicks'),
        last_at: now.getTime(),
      });
  }

  async countClick(type: string, location: string, now: Date): Promise<void> {
    await this.#knex('search_clicks')
      .insert({
        type: toStorable(type),
        location: toStorable(location),
        clicks: 1,
        last_at: now.getTime(),
      })
      .onConflict(['type', 'location'])
      .merge({
        clicks: this.#knex.raw('search_clicks.clicks + 1'),
        last_at: now.getTime(),
      });
  }

  /** Documents that are opened most. */
  async listClicked(
    limit: number,
  ): Promise<{ type: string; location: string; clicks: number }[]> {
    return await this.#knex('search_clicks')
      .orderBy('clicks', 'desc')
      .limit(limit)
      .select('type', 'location', 'clicks');
  }

  async readInsights(days: number, now: Date): Promise<SearchInsights> {
    const since = toDay(daysBefore(now, days - 1));
    const total: { searches?: string | null } | undefined = await this.#knex(
      'search_terms',
    )
      .where('day', '>=', since)
      .sum({ searches: 'searches' })
      .first();
    return {
      days,
      searches: Number(total?.searches ?? 0),
      terms: await this.#list(since, query =>
        query.orderBy('searches', 'desc'),
      ),
      unanswered: await this.#list(since, query =>
        query.havingRaw('sum(empty) > 0').orderBy('empty', 'desc'),
      ),
      ignored: await this.#list(since, query =>
        query
          .havingRaw('sum(clicks) = 0 and sum(searches) > sum(empty)')
          .orderBy('searches', 'desc'),
      ),
    };
  }

  /** Forgets what is older than {@link KEEP_DAYS} days. */
  async prune(now: Date): Promise<void> {
    const oldest = daysBefore(now, KEEP_DAYS);
    await this.#knex('search_terms').where('day', '<', toDay(oldest)).delete();
    await this.#knex('search_clicks')
      .where('last_at', '<', oldest.getTime())
      .delete();
  }

  async #list(
    since: string,
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<TermInsight[]> {
    const rows: Row[] = await narrow(
      this.#knex('search_terms')
        .where('day', '>=', since)
        .groupBy('term')
        .select('term')
        .sum({ searches: 'searches', empty: 'empty', clicks: 'clicks' })
        .max({ last_at: 'last_at' }),
    )
      .orderBy('term')
      .limit(SHOWN);
    return rows.map(row => ({
      term: row.term,
      searches: Number(row.searches),
      empty: Number(row.empty),
      clicks: Number(row.clicks),
      lastAt: new Date(Number(row.last_at)).toISOString(),
    }));
  }
}

function sumByTerm(noted: readonly TermCounts[]): TermCounts[] {
  const sums = new Map<string, TermCounts>();
  for (const { term: typed, searches, empty, clicks } of noted) {
    const term = toTerm(typed);
    const sum = sums.get(term);
    sums.set(term, {
      term,
      searches: searches + (sum?.searches ?? 0),
      empty: empty + (sum?.empty ?? 0),
      clicks: clicks + (sum?.clicks ?? 0),
    });
  }
  sums.delete('');
  return [...sums.values()];
}

/** As it is counted: what is written one way or another is the same. */
function toTerm(typed: string): string {
  return typed
    .replace(/\0/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-US')
    .slice(0, LONGEST_TERM)
    .toWellFormed();
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60_000);
}
