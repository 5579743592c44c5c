import {
  ScannedCollection,
  ScanRequest,
  ScanResult,
  ScanStep,
} from '@fairway/plugin-system-model-node';
import { catchUp } from '../follow/catchUp';
import { CLUSTER_KEY, isWithin } from '../objects/collectionKeys';
import { Census } from './Census';
import { Cluster } from './Cluster';
import { findCursor } from './Cursor';
import { describeCollection } from './describeCollection';
import { gatherSteps } from './gatherSteps';
import { Outcomes } from './Outcomes';
import { readCollection } from './readCollection';
import { readCollections } from './readCollections';
import { takeCensus } from './takeCensus';

const KEYS_AT_ONCE = 500;

type Request = Pick<ScanRequest, 'findVersions' | 'signal'>;

/** Why collections cannot be read, by key: those that were seen, and those that are known by their configuration. */
function findFailures({
  collections,
  unreadable,
}: Census): ReadonlyMap<string, string> {
  const failures = new Map<string, string>();
  for (const { target, error } of unreadable) {
    const key = target.type.isNamespaced ? target.namespace : CLUSTER_KEY;
    [...collections.keys(), ...(key ? [key] : [])]
      .filter(k => isWithin(k, target))
      .forEach(k => failures.set(k, error));
  }
  return failures;
}

async function* scanCollections(
  cluster: Cluster,
  census: Census,
  { findVersions, signal }: Request,
): AsyncGenerator<ScannedCollection, void, void> {
  const failures = findFailures(census);
  for (const [key, error] of failures) {
    const collection = describeCollection(key, cluster.options);
    yield { ...collection, outcome: 'failed', error };
  }
  const readable = [...census.collections].filter(
    ([key]) => !failures.has(key),
  );
  for (let start = 0; start < readable.length; start += KEYS_AT_ONCE) {
    const chunk = readable.slice(start, start + KEYS_AT_ONCE);
    const versions = await findVersions(chunk.map(([key]) => key));
    for (const [key, { version, types }] of chunk) {
      if (versions.get(key) === version) {
        const collection = describeCollection(key, cluster.options);
        yield { ...collection, outcome: 'unchanged' };
      } else {
        yield (await readCollection(cluster, key, types, signal)).scanned;
      }
    }
  }
}

/** Counts all objects, and reads those of the collections that changed. */
async function* scanAll(
  cluster: Cluster,
  request: Request,
): AsyncGenerator<ScanStep, ScanResult, void> {
  const census = await takeCensus(cluster, request.signal);
  const outcomes = new Outcomes();
  yield* gatherSteps(outcomes.watch(scanCollections(cluster, census, request)));
  return {
    isComplete: census.unreadable.length === 0,
    cursor: { ...census.cursor, hasFailures: outcomes.hasFailures },
  };
}

/**
 * Reads the collections that changed: those of which the cluster says so, or
 * those which look otherwise than when they were read.
 */
export async function* scanCluster(
  cluster: Cluster,
  request: Request & Pick<ScanRequest, 'cursor' | 'mode'>,
): AsyncGenerator<ScanStep, ScanResult, void> {
  const cursor =
    request.mode === 'changes' ? findCursor(request.cursor) : undefined;
  const told = cursor && (await catchUp(cluster, cursor, request.signal));
  if (!told) {
    return yield* scanAll(cluster, request);
  }
  const { keys, resourceVersions } = told;
  const outcomes = new Outcomes();
  yield* gatherSteps(
    outcomes.watch(readCollections(cluster, [...keys], request)),
  );
  return {
    isComplete: false,
    cursor: {
      resourceVersions,
      unreadable: [],
      hasFailures: outcomes.hasFailures,
    },
  };
}
