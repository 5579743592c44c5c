import { SourceOptions } from '../config';
import { CollectionState } from '../database/CollectionState';
import { Stores } from '../database/createStores';
import { takeAway } from './takeAway';

const EXAMPLES = 3;

/**
 * Takes away what has been missing from a source for long enough, unless so much
 * is missing at once that it looks like an outage.
 *
 * @returns References of the entities that it said something of
 */
export async function takeMissing(
  stores: Stores,
  source: Pick<SourceOptions, 'id' | 'missingAfterMs' | 'missingThreshold'>,
  now: number,
): Promise<readonly string[]> {
  const { collections, sources } = stores;
  const missing = await collections.listMissing(source.id);
  const total = await collections.count(source.id);
  const reason = findReason(missing, total, source.missingThreshold);
  await sources.holdBack(source.id, reason);
  const gone = missing.filter(
    ({ isRemoved, missingSince = now }) =>
      isRemoved || missingSince + source.missingAfterMs <= now,
  );
  return reason === undefined && gone.length > 0
    ? await takeAway(
        stores,
        source.id,
        gone.map(({ key }) => key),
      )
    : [];
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
