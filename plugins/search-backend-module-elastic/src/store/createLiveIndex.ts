import { EngineClient } from '../client/EngineClient';
import { createIndexBody, IndexOptions } from '../index/createIndexBody';
import { IndexNames } from '../index/IndexNames';
import { listLive } from './listLive';

/**
 * Makes an empty index of a type that is found in, unless there is one.
 *
 * @remarks
 *
 * An alias can have one index that is written to: of two replicas that do this
 * at once, the engine refuses the second.
 */
export async function createLiveIndex(
  client: EngineClient,
  names: IndexNames,
  options: IndexOptions,
  type: string,
): Promise<void> {
  const alias = names.ofType(type);
  try {
    await client.request({
      method: 'PUT',
      path: `/${names.createIndex(type)}`,
      body: createIndexBody(
        type,
        { [alias]: { is_write_index: true }, [names.all]: {} },
        options,
      ),
    });
  } catch (error) {
    const others = await listLive(client, alias);
    if (others.length === 0) {
      throw error;
    }
  }
}
