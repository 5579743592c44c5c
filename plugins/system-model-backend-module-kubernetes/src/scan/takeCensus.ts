import { listTargets } from '../objects/listTargets';
import { ObjectType } from '../objects/ObjectType';
import { Target } from '../objects/Target';
import { toVersion } from '../objects/toVersion';
import { Census, CountedCollection, UnreadableTarget } from './Census';
import { Cluster } from './Cluster';
import { Cursor } from './Cursor';
import { listTarget, TargetListing } from './listTarget';
import { UnreadableError } from './UnreadableError';

type Counted = { readonly target: Target; readonly listing: TargetListing };

async function count(
  cluster: Cluster,
  target: Target,
  signal: AbortSignal,
): Promise<Counted | UnreadableTarget> {
  try {
    return {
      target,
      listing: await listTarget(cluster, target, 'count', signal),
    };
  } catch (error) {
    if (error instanceof UnreadableError) {
      return { target, error: error.message };
    }
    throw error;
  }
}

function gatherCollections(
  counted: readonly Counted[],
  cluster: string,
): Map<string, CountedCollection> {
  const collections = new Map<string, Map<ObjectType, string>>();
  for (const { target, listing } of counted) {
    for (const [key, sum] of listing.tally.entries()) {
      const sums = collections.get(key) ?? new Map<ObjectType, string>();
      collections.set(key, sums.set(target.type, sum));
    }
  }
  return new Map(
    [...collections].map(([key, sums]) => [
      key,
      { version: toVersion(cluster, sums), types: [...sums.keys()] },
    ]),
  );
}

function makeCursor(
  counted: readonly Counted[],
  unreadable: readonly UnreadableTarget[],
): Cursor {
  return {
    resourceVersions: Object.fromEntries(
      counted.map(c => [c.target.id, c.listing.resourceVersion]),
    ),
    unreadable: unreadable.map(u => u.target.id),
    hasFailures: unreadable.length > 0,
  };
}

/**
 * Finds out what there is in a cluster, and in which version. Costs a request
 * for every 500 objects, and none of what they say.
 *
 * @throws Error if nothing at all can be listed
 */
export async function takeCensus(
  cluster: Cluster,
  signal: AbortSignal,
): Promise<Census> {
  const targets = listTargets(cluster.types, cluster.options);
  const all = await Promise.all(
    targets.map(target => count(cluster, target, signal)),
  );
  const counted = all.filter(c => 'listing' in c);
  const unreadable = all.filter(c => 'error' in c);
  if (counted.length === 0 && unreadable.length > 0) {
    throw new Error(unreadable[0].error);
  }
  return {
    collections: gatherCollections(counted, cluster.options.cluster),
    unreadable,
    cursor: makeCursor(counted, unreadable),
  };
}
