import { createClient } from './createStore';
import { TestedEngine } from './describeEngines';

/** Takes away what a run of tests made in a part of the cluster. */
export async function removeIndexes(
  engine: TestedEngine,
  prefix: string,
): Promise<void> {
  const client = await createClient(engine);
  const { body } = await client.request<Record<string, object>>({
    method: 'GET',
    path: `/${prefix}*/_alias`,
  });
  for (const index of Object.keys(body)) {
    await client.request({ method: 'DELETE', path: `/${index}` });
  }
}
