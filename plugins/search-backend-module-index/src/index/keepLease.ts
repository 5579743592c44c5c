import { LEASE_MS, TypeStore, Work } from '../database/TypeStore';

/** Often enough that one failed attempt does not cost the lease. */
const RENEW_MS = LEASE_MS / 3;

/** The right to be the only one to do something. */
export type Lease = {
  /** Is aborted when the right is lost, or everything stops. */
  readonly signal: AbortSignal;
  /**
   * Makes sure of it. A machine that was asleep does not know yet that another is at it.
   *
   * @throws if it is lost
   */
  stay(): Promise<void>;
};

/**
 * Does something that only one replica may do to an index at a time.
 *
 * @param act - Must stop when its signal is aborted: then another replica may be at it
 * @returns Whether it was this replica's turn
 */
export async function keepLease(
  options: {
    types: TypeStore;
    work: Work;
    type: string;
    owner: string;
    signal: AbortSignal;
  },
  act: (lease: Lease) => Promise<void>,
): Promise<boolean> {
  const { types, work, type, owner } = options;
  if (!(await types.lease(work, type, owner, Date.now()))) {
    return false;
  }
  let renewedAt = Date.now();
  const lost = new AbortController();
  const lose = () =>
    lost.abort(
      new Error(
        `Another replica may ${work} the index of "${type}", as this one did not answer in time`,
      ),
    );
  const renew = async () => {
    const now = Date.now();
    if (await types.renew(work, type, owner, now)) {
      renewedAt = now;
    } else {
      lose();
    }
  };
  const timer = setInterval(() => {
    renew().catch(() => {
      // The database is away; the lease lasts a while longer.
      if (Date.now() - renewedAt > LEASE_MS - RENEW_MS) {
        lose();
      }
    });
  }, RENEW_MS);
  const signal = AbortSignal.any([options.signal, lost.signal]);
  try {
    await act({
      signal,
      stay: async () => {
        await renew();
        signal.throwIfAborted();
      },
    });
  } finally {
    clearInterval(timer);
    // If that fails, it ends by itself.
    await types.release(work, type, owner).catch(() => {});
  }
  return true;
}
