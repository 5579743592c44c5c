import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState } from 'react';
import { StartStep, startSteps, toDoneSteps } from '../lib/toDoneSteps';
import type { Visit } from '../lib/toRecent';

const KEY = 'doneSteps';

/**
 * First steps that the reader has not done yet; `undefined` until it is known,
 * so that a card which is not due never flashes up.
 */
export function useOpenSteps(
  visits: readonly Visit[] | undefined,
): readonly StartStep[] | undefined {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(
    () => storageApi.forBucket('fairway.home'),
    [storageApi],
  );
  const [stored, setStored] = useState(() => bucket.snapshot<StartStep[]>(KEY));

  useEffect(() => {
    const subscription = bucket.observe$<StartStep[]>(KEY).subscribe(setStored);
    return () => subscription.unsubscribe();
  }, [bucket]);

  const known = useMemo(
    () => (stored.presence === 'unknown' ? undefined : stored.value ?? []),
    [stored],
  );
  const seen = visits && toDoneSteps(visits);
  const fresh = known && seen?.filter(step => !known.includes(step));
  const added = fresh?.join();

  // Visits are forgotten in time; what was done once stays done.
  useEffect(() => {
    if (known && added) {
      bucket.set(KEY, [...known, ...added.split(',')]).catch(() => undefined);
    }
  }, [bucket, known, added]);

  return (
    known &&
    seen &&
    startSteps.filter(step => !known.includes(step) && !seen.includes(step))
  );
}
