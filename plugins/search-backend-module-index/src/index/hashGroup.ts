import { createHash } from 'node:crypto';
import { StoredGroup } from '@fairway/search-node';

/** Tells whether a group is as it was. */
export function hashGroup({ documents }: StoredGroup): string {
  const hash = createHash('sha256');
  for (const document of documents) {
    hash.update(JSON.stringify(document)).update('\n');
  }
  return hash.digest('hex');
}
