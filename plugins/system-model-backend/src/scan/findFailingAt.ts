import { findStaleAt } from '../merge/findStaleReason';

/** Tells when what a source or a collection says becomes stale, as it fails since a time. Milliseconds. */
export function findFailingAt(since: number): number {
  const failing = { since, error: '' };
  return findStaleAt({ failing, lastSeenAt: since }, since) ?? since;
}
