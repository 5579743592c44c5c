import { Knex } from 'knex';

/**
 * Uses up what may be used once. Those that have expired are forgotten.
 *
 * @returns Whether it had not been used
 */
export async function takeNonce(
  knex: Knex,
  nonce: string,
  times: { readonly now: number; readonly expiresAt: number },
): Promise<boolean> {
  await knex('pushes').where('expires_at', '<', times.now).delete();
  const taken = await knex('pushes')
    .insert({ nonce, expires_at: times.expiresAt })
    .onConflict('nonce')
    .ignore()
    .returning('nonce');
  return taken.length > 0;
}
