import { StaleReason } from '@fairway/plugin-system-model-common';
import { Claimed } from './Claimed';
import { toIsoTime } from './toIsoTime';

/** A source that fails for less long may just be restarting. */
const FAILING_AFTER_MS = 60 * 60 * 1000;

type Staleness = Pick<Claimed, 'failing' | 'lastSeenAt' | 'maxAgeSeconds'>;

/**
 * Tells why a claim is not to be taken as current.
 *
 * @param now - Milliseconds
 * @returns `undefined` while it is current
 */
export function findStaleReason(
  claim: Staleness,
  now: number,
): StaleReason | undefined {
  if (claim.failing && now > claim.failing.since + FAILING_AFTER_MS) {
    return {
      kind: 'failing',
      since: toIsoTime(claim.failing.since),
      error: claim.failing.error,
    };
  }
  if (
    claim.maxAgeSeconds !== undefined &&
    now > claim.lastSeenAt + claim.maxAgeSeconds * 1000
  ) {
    return { kind: 'age', maxAgeSeconds: claim.maxAgeSeconds };
  }
  return undefined;
}

/**
 * Tells when (milliseconds) a claim that is current becomes stale if nothing else happens.
 *
 * @returns `undefined` if it never does, or is stale already
 */
export function findStaleAt(claim: Staleness, now: number): number | undefined {
  if (findStaleReason(claim, now)) {
    return undefined;
  }
  const times = [
    ...(claim.failing ? [claim.failing.since + FAILING_AFTER_MS] : []),
    ...(claim.maxAgeSeconds === undefined
      ? []
      : [claim.lastSeenAt + claim.maxAgeSeconds * 1000]),
  ].filter(Number.isFinite);
  // Stale is what is older than allowed, not what is exactly as old.
  return times.length > 0 ? Math.floor(Math.min(...times)) + 1 : undefined;
}
