import { Knex } from 'knex';

/**
 * Takes the next places in the order of all changes.
 *
 * @remarks
 *
 * It locks the counter until the transaction ends: changes can be seen in the
 * order of their sequences, so that whoever has read up to one misses none that
 * comes in later with a smaller one. What is rolled back leaves no gap.
 */
export async function takeSequences(
  trx: Knex,
  count: number,
): Promise<() => number> {
  const [{ value }] = await trx('counters')
    .where({ name: 'sequence' })
    .update({ value: trx.raw('value + ?', [count]) })
    .returning('value');
  let last = Number(value) - count;
  return () => {
    last += 1;
    return last;
  };
}
