import { setImmediate } from 'node:timers/promises';
import { Knex } from 'knex';

/** Every query looks through all parts, and at whether what is in them was replaced since. */
const MOST_PARTS = 6;
/** Of 4 kB, in one step: some milliseconds, as SQLite works where requests are answered. */
const STEP_PAGES = 64;

/**
 * Makes one of the parts that FTS5 writes the index of words in, if they are
 * many, in steps between which others get a turn.
 *
 * @see https://www.sqlite.org/fts5.html#the_merge_command
 */
export async function mergeWords(
  knex: Knex,
  signal?: AbortSignal,
): Promise<void> {
  const [{ parts }] = await knex.raw(
    'select count(distinct segid) as parts from store_words_idx',
  );
  // What is below zero begins to make one of all; the steps after it go on with that.
  let pages = -STEP_PAGES;
  let isMerging = parts > MOST_PARTS;
  while (isMerging && !signal?.aborted) {
    isMerging = await mergeSome(knex, pages);
    pages = STEP_PAGES;
    await setImmediate();
  }
}

/** @returns Whether there is more to do: then it changes two rows at least, as FTS5 says */
async function mergeSome(knex: Knex, pages: number): Promise<boolean> {
  return await knex.transaction(async trx => {
    const before = await countWritten(trx);
    await trx.raw(
      `insert into store_words (store_words, rank) values ('merge', ?)`,
      [pages],
    );
    return (await countWritten(trx)) - before >= 2;
  });
}

async function countWritten(trx: Knex.Transaction): Promise<number> {
  const [{ rows }] = await trx.raw('select total_changes() as rows');
  return rows;
}
