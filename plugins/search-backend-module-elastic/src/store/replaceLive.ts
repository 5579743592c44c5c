import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { listLive } from './listLive';

/** How often another may do the same at the same moment. */
const ATTEMPTS = 5;

/** Puts a finished index in the place of the one that is found in, and takes that away, in one step. */
export async function replaceLive(
  client: EngineClient,
  names: IndexNames,
  type: string,
  index: string,
): Promise<void> {
  const alias = names.ofType(type);
  for (let attempt = 1; ; attempt++) {
    const replaced = await listLive(client, alias);
    try {
      await client.request({
        method: 'POST',
        path: '/_aliases',
        body: {
          actions: [
            ...replaced.map(old => ({ remove_index: { index: old } })),
            { remove: { index, alias: names.ofUnfinished(index) } },
            { add: { index, alias, is_write_index: true } },
            { add: { index, alias: names.all } },
          ],
        },
      });
      return;
    } catch (error) {
      const now = await listLive(client, alias);
      const isOvertaken = now.join() !== replaced.join();
      if (attempt === ATTEMPTS || !isOvertaken) {
        throw error;
      }
    }
  }
}
