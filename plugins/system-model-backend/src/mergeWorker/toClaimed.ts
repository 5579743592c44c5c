import { StoredObservation } from '../database/StoredObservation';
import { Claimed } from '../merge/Claimed';
import { MergeOptions } from './MergeOptions';

/** Gives an observation what the configuration says of its source. */
export function toClaimed(
  observation: StoredObservation,
  options: MergeOptions,
): Claimed {
  const source = options.sources.find(({ id }) => id === observation.source);
  const maxAgeMs = source?.maxAgeMs ?? options.maxAgeMs[observation.origin];
  const { entityRef: _, readAt, ...claim } = observation;
  return {
    ...claim,
    lastSeenAt: readAt,
    maxAgeSeconds: maxAgeMs === undefined ? undefined : maxAgeMs / 1000,
    creates: source?.createsEntities ?? false,
  };
}
