import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';

/** An index that is not finished after so long never will be. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Takes away indexes of a type that somebody began and did not finish.
 *
 * @param now - In milliseconds; given by tests
 */
export async function removeLeftovers(
  client: EngineClient,
  names: IndexNames,
  type: string,
  now: number = Date.now(),
): Promise<void> {
  const { body } = await client.request<
    Record<
      string,
      {
        aliases?: Record<string, object>;
        settings: { index: { creation_date: string } };
      }
    >
  >({
    method: 'GET',
    path: `/${names.anyIndex(type)}`,
    query: { allow_no_indices: true },
  });
  const alias = names.ofType(type);
  const abandoned = Object.entries(body)
    .filter(
      ([, { aliases = {}, settings }]) =>
        !Object.hasOwn(aliases, alias) &&
        now - Number(settings.index.creation_date) > ABANDONED_AFTER_MS,
    )
    .map(([index]) => index);
  for (const index of abandoned) {
    await removeIndex(client, index);
  }
}

/** Takes an index away; it need not exist. */
export async function removeIndex(
  client: EngineClient,
  index: string,
): Promise<void> {
  await client.request({
    method: 'DELETE',
    path: `/${index}`,
    accept: [404],
  });
}
