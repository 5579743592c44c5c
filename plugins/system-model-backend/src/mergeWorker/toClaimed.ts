import { StoredObservation } from '../database/StoredObservation';
import { Claimed } from '../merge/Claimed';
import { MergeOptions } from './MergeOptions';

/** Gives an observation what the configuration says of its source. */
export function toClaimed(
  observation: StoredObservation,
  options: MergeOptions,
): Claimed {
  // One that only another replica has in its configuration is merged as that one would.
  const source =
    options.sources.find(({ id }) => id === observation.source) ??
    observation.settings;
  const maxAgeMs = source?.maxAgeMs ?? options.maxAgeMs[observation.origin];
  const { entityRef: _, readAt, settings: __, ...claim } = observation;
  return {
    ...claim,
    lastSeenAt: readAt,
    maxAgeSeconds: maxAgeMs === undefined ? undefined : maxAgeMs / 1000,
    creates: source?.createsEntities ?? false,
  };
}
