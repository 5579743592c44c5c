import { ScannedCollection } from '@fairway/plugin-system-model-node';

/** What became of collections, by key. */
export function outcomesOf(
  collections: Readonly<Record<string, ScannedCollection>>,
) {
  return Object.fromEntries(
    Object.values(collections).map(({ key, outcome }) => [key, outcome]),
  );
}
