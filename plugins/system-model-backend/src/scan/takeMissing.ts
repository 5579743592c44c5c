import { SourceOptions } from '../config';
import { CollectionState } from '../database/CollectionState';
import { Stores } from '../database/createStores';

const EXAMPLES = 3;

/**
 * Takes away what has been missing from a source for long enough, unless so much
 * is missing at once that it looks like an outage.
 *
 * @param options - `isConfirmed` if a person said that it is all gone indeed
 * @returns References of the entities that it said something of
 */
export async function takeMissing(
  stores: Stores,
  source: Pick<SourceOptions, 'id' | 'missingAfterMs' | 'missingThreshold'>,
  { isConfirmed, now }: { isConfirmed: boolean; now: number },
): Promise<readonly string[]> {
  const { collections, manifests, observations, sources } = stores;
  const missing = await collections.listMissing(source.id);
  const total = await collections.count(source.id);
  const reason = isConfirmed
    ? undefined
    : findReason(missing, total, source.missingThreshold);
  await sources.holdBack(source.id, reason);
  const gone = missing.filter(
    ({ isRemoved, missingSince = now }) =>
      isConfirmed || isRemoved || missingSince + source.missingAfterMs <= now,
  );
  if (reason !== undefined || gone.length === 0) {
    return [];
  }
  const keys = gone.map(({ key }) => key);
  const ids = (await manifests.list(source.id, keys)).map(({ id }) => id);
  const refs = await observations.listRefs(ids);
  await manifests.delete(ids);
  await collections.delete(source.id, keys);
  return refs;
}

function findReason(
  missing: readonly CollectionState[],
  total: number,
  threshold: SourceOptions['missingThreshold'],
): string | undefined {
  const most = Math.max(threshold.count, Math.floor(total * threshold.share));
  // A list that is empty all at once is an outage more often than not.
  const isAll =
    missing.length === total && missing.some(({ isRemoved }) => !isRemoved);
  if (missing.length === 0 || (missing.length <= most && !isAll)) {
    return undefined;
  }
  const names = missing.slice(0, EXAMPLES).map(({ key }) => `"${key}"`);
  const others = missing.length > EXAMPLES ? ' and others' : '';
  return `${
    missing.length
  } of ${total} collections are missing at once (${names.join(
    ', ',
  )}${others}), where ${
    isAll ? 'not all' : `at most ${most}`
  } may be. Nothing is taken away until they are found again, or somebody confirms that they are gone.`;
}
