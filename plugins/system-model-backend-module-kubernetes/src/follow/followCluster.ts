import { Sleep } from '@fairway/backend-toolkit';
import {
  ScannedCollection,
  ScanRequest,
  ScanStep,
} from '@fairway/plugin-system-model-node';
import { listTargets } from '../objects/listTargets';
import { Cluster } from '../scan/Cluster';
import { Cursor, parseCursor } from '../scan/Cursor';
import { gatherSteps } from '../scan/gatherSteps';
import { ChangedCollections } from './ChangedCollections';
import { ChangeReader } from './ChangeReader';
import { followTarget } from './followTarget';
import { followTypes } from './followTypes';

/** What happens within this time is read once. */
const GATHER_MS = 1000;
/** A large namespace in which something always happens must not be listed all the time. */
const RESTS_PER_READ = 20;

function findStart(targetId: string, cursor: Cursor): string {
  const from = cursor.resourceVersions[targetId];
  if (from === undefined) {
    throw new Error(
      `${targetId} cannot be followed before it is scanned: the cluster had no such API then`,
    );
  }
  return from;
}

function followTargets(
  cluster: Cluster,
  cursor: Cursor,
  { changes, rest }: { changes: ChangedCollections; rest: Sleep },
  signal: AbortSignal,
): readonly Promise<void>[] {
  return listTargets(cluster.types, cluster.options)
    .filter(target => !cursor.unreadable.includes(target.id))
    .map(target => ({ target, from: findStart(target.id, cursor) }))
    .map(({ target, from }) => {
      const onChange = (key: string) => changes.add(key, target.type);
      return followTarget(cluster, target, { from, rest, onChange }, signal);
    });
}

async function* readDue(
  changes: ChangedCollections,
  reader: ChangeReader,
  signal: AbortSignal,
): AsyncGenerator<ScannedCollection, void, void> {
  for (const change of changes.takeDue(performance.now())) {
    const started = performance.now();
    const collection = await reader.read(change, signal);
    const ended = performance.now();
    changes.holdBack(change.key, ended + RESTS_PER_READ * (ended - started));
    yield collection;
  }
}

/**
 * Watches a cluster, and reads the collections in which something happens.
 *
 * @throws Error if it has to be scanned before it can be followed again
 */
export async function* followCluster(
  cluster: Cluster,
  request: Pick<ScanRequest, 'cursor' | 'signal'>,
  rest: Sleep,
): AsyncGenerator<ScanStep, void, void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  const changes = new ChangedCollections();
  const reader = new ChangeReader(cluster);
  const cursor = parseCursor(request.cursor);
  const followers = [
    ...followTargets(cluster, cursor, { changes, rest }, signal),
    followTypes(cluster, rest, signal),
  ].map(follower => follower.catch(error => changes.fail(error)));
  try {
    for (;;) {
      await changes.wait();
      await rest(GATHER_MS, signal);
      yield* gatherSteps(readDue(changes, reader, signal));
    }
  } catch (error) {
    if (!request.signal.aborted) {
      throw error;
    }
  } finally {
    stop.abort();
    await Promise.all(followers);
  }
}
