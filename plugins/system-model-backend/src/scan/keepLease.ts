import { LEASE_MS, SourceStore } from '../database/SourceStore';
import { Clock } from '../time/Clock';
import { LeaseLostError } from './LeaseLostError';

/** Often enough that one failed attempt does not cost the lease. */
const RENEW_MS = LEASE_MS / 3;

/**
 * Does something that only one replica may do to a source at a time.
 *
 * @param act - Must stop when its signal is aborted: then another replica may be at it
 * @returns Whether it was this replica's turn
 */
export async function keepLease(
  options: {
    readonly sources: SourceStore;
    readonly source: string;
    readonly owner: string;
    readonly clock: Clock;
    readonly signal: AbortSignal;
  },
  act: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const { clock, owner, source, sources } = options;
  if (!(await sources.claim(source, owner, clock.now()))) {
    return false;
  }
  const lost = new AbortController();
  const done = new AbortController();
  const renewing = renewUntilDone(options, { lost, done: done.signal });
  try {
    await act(AbortSignal.any([options.signal, lost.signal]));
  } finally {
    done.abort();
    await renewing;
    // If that fails, it ends by itself.
    await sources.release(source, owner).catch(() => {});
  }
  return true;
}

async function renewUntilDone(
  {
    clock,
    owner,
    source,
    sources,
  }: {
    readonly sources: SourceStore;
    readonly source: string;
    readonly owner: string;
    readonly clock: Clock;
  },
  { done, lost }: { done: AbortSignal; lost: AbortController },
): Promise<void> {
  const isStillKept = () =>
    sources.claim(source, owner, clock.now()).catch(() => undefined);
  let renewedAt = clock.now();
  while (!done.aborted && !lost.signal.aborted) {
    try {
      await clock.sleep(RENEW_MS, done);
    } catch {
      return;
    }
    const now = clock.now();
    const isKept = await isStillKept();
    if (isKept) {
      renewedAt = now;
      // Without the database it is not known; the lease lasts a while longer.
    } else if (isKept === false || now - renewedAt >= LEASE_MS - RENEW_MS) {
      lost.abort(new LeaseLostError(source));
    }
  }
}
