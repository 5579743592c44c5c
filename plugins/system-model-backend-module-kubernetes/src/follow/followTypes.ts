import { Sleep } from '@fairway/backend-toolkit';
import { findObjectTypes } from '../objects/findObjectTypes';
import { Cluster } from '../scan/Cluster';

const REST_MS = 5 * 60_000;

/**
 * Looks now and then whether the cluster has got or lost APIs, such as for
 * claims of a new definition, until the signal ends it.
 *
 * @throws Error if it did: what is followed has to be chosen anew
 */
export async function followTypes(
  { api, options, types }: Cluster,
  rest: Sleep,
  signal: AbortSignal,
): Promise<void> {
  const known = types.map(type => type.id).join();
  for (;;) {
    await rest(REST_MS, signal);
    const found = await findObjectTypes(api, options, signal);
    if (found.map(type => type.id).join() !== known) {
      throw new Error(
        `The cluster ${options.cluster} has other APIs than when it was scanned`,
      );
    }
  }
}
