import { createHash } from 'node:crypto';

/** When things were read is another time in every run. */
const isTime = key => key === 'firstSeenAt' || key === 'lastSeenAt';

/**
 * Takes down all of a model: a fingerprint of each entity with where its values come from, and its last change.
 *
 * @param hostUrl - Left out of the fingerprints, as it is another one in every run
 */
export async function takeStock(backend, hostUrl) {
  const fingerprints = {};
  const sequences = {};
  for await (const records of backend.readRecords()) {
    for (const { entityRef, sequence, ...record } of records) {
      const text = JSON.stringify(record, (key, value) =>
        isTime(key) ? undefined : value,
      ).replaceAll(hostUrl, '');
      fingerprints[entityRef] = createHash('sha256').update(text).digest('hex');
      sequences[entityRef] = sequence;
    }
  }
  return { fingerprints, sequences };
}

/** References of what one has and the other has not, or has otherwise. */
export function listDifferences(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    ref => one[ref] !== other[ref],
  );
}
