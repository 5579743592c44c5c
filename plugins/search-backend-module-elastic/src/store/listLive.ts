import { EngineClient } from '../client/EngineClient';

/** The index behind an alias, if there is one. */
export async function listLive(
  client: EngineClient,
  alias: string,
): Promise<string[]> {
  const { body, status } = await client.request<Record<string, object>>({
    method: 'GET',
    path: `/_alias/${alias}`,
    accept: [404],
  });
  return status === 404 ? [] : Object.keys(body);
}
