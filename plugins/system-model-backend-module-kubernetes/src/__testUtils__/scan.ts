import { JsonValue } from '@backstage/types';
import {
  ScannedCollection,
  ScanRequest,
  ScanResult,
  Scraper,
} from '@fairway/plugin-system-model-node';

export type Scanned = ScanResult & {
  readonly collections: Readonly<Record<string, ScannedCollection>>;
  readonly versions: ReadonlyMap<string, string>;
};

/** Scans to the end, what changed since if there is a cursor. Versions are what the scans before read, as the pipeline would know them. */
export async function scan(
  scraper: Scraper,
  versions: ReadonlyMap<string, string> = new Map(),
  cursor?: JsonValue,
): Promise<Scanned> {
  const collections: Record<string, ScannedCollection> = {};
  const known = new Map(versions);
  const steps = scraper.scan(makeRequest(versions, cursor));
  let next = await steps.next();
  while (!next.done) {
    for (const collection of next.value.collections) {
      collections[collection.key] = collection;
      if (collection.outcome === 'read') {
        known.set(collection.key, collection.version);
      }
    }
    next = await steps.next();
  }
  return { ...next.value, collections, versions: known };
}

export function makeRequest(
  versions: ReadonlyMap<string, string> = new Map(),
  cursor?: JsonValue,
): ScanRequest {
  return {
    mode: cursor === undefined ? 'all' : 'changes',
    cursor,
    findVersions: async keys =>
      new Map([...versions].filter(([key]) => keys.includes(key))),
    signal: new AbortController().signal,
  };
}
