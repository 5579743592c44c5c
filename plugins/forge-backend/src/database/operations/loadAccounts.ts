import { Knex } from 'knex';
import { Account } from '../../model/Account';
import { AccountRow, toAccount } from '../rows';

/**
 * Loads the accounts that rows refer to.
 *
 * @returns By id
 */
export async function loadAccounts(
  knex: Knex,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Account>> {
  const rows = await knex<AccountRow>('accounts').whereIn('id', [
    ...new Set(ids),
  ]);
  return new Map(rows.map(row => [row.id, toAccount(row)]));
}
