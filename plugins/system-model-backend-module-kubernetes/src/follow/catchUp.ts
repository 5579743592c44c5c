import { listTargets } from '../objects/listTargets';
import { Target } from '../objects/Target';
import { Cluster } from '../scan/Cluster';
import { Cursor } from '../scan/Cursor';
import { readChange } from './readChange';

/** The cluster says two seconds before that it has told all there is. */
const WATCH_SECONDS = 4;
/** A cluster that has not ended its watch by then does not. */
const WITHIN_MS = 30_000;

/** What happened in a cluster since it was last looked at. */
export type CaughtUp = {
  /** Of the collections in which something did. */
  readonly keys: ReadonlySet<string>;
  readonly resourceVersions: Cursor['resourceVersions'];
};

/**
 * Has the cluster tell what changed since, which costs a request for each kind
 * of objects, however many there are.
 *
 * @remarks
 *
 * A change that is not told in time is told the next time: the resource versions
 * are those up to which all was told.
 *
 * @returns Nothing if it cannot tell: it remembers no longer (410), has other
 *   APIs than then, or lets the portal read less. All has to be looked at then
 */
export async function catchUp(
  cluster: Cluster,
  cursor: Cursor,
  signal: AbortSignal,
): Promise<CaughtUp | undefined> {
  const targets = listTargets(cluster.types, cluster.options);
  if (cursor.hasFailures || !isOfSame(targets, cursor)) {
    return undefined;
  }
  const keys = new Set<string>();
  const stop = new AbortController();
  const listening = AbortSignal.any([
    signal,
    stop.signal,
    AbortSignal.timeout(WITHIN_MS),
  ]);
  try {
    const told = await Promise.all(
      targets.map(async target => {
        const from = cursor.resourceVersions[target.id];
        const to = await listen(cluster, { target, from, keys }, listening);
        return [target.id, to];
      }),
    );
    return { keys, resourceVersions: Object.fromEntries(told) };
  } catch {
    signal.throwIfAborted();
    // Whatever it is, looking at all finds out, or says it.
    return undefined;
  } finally {
    stop.abort();
  }
}

function isOfSame(targets: readonly Target[], cursor: Cursor): boolean {
  const known = Object.keys(cursor.resourceVersions);
  return (
    cursor.unreadable.length === 0 &&
    known.length === targets.length &&
    targets.every(({ id }) => known.includes(id))
  );
}

/** @returns The resource version up to which all was told */
async function listen(
  { api, isManifest }: Cluster,
  { from, keys, target }: { from: string; keys: Set<string>; target: Target },
  signal: AbortSignal,
): Promise<string> {
  let resourceVersion = from;
  const request = target.createWatchRequest(from, WATCH_SECONDS);
  for await (const event of api.watch(request, signal)) {
    const change = readChange(event, target, isManifest);
    resourceVersion = change.resourceVersion;
    if (change.key !== undefined) {
      keys.add(change.key);
    }
    if (event.type === 'BOOKMARK') {
      break;
    }
  }
  return resourceVersion;
}
