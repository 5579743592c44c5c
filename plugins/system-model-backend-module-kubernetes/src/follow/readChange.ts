import { z } from 'zod';
import { WatchEvent } from '../cluster/WatchEvent';
import { toCollectionKey } from '../objects/collectionKeys';
import { readIdentity } from '../objects/ObjectIdentity';
import { Target } from '../objects/Target';
import { toManifestPath } from '../objects/toManifest';
import { Cluster } from '../scan/Cluster';

const versionSchema = z.object({
  metadata: z.object({ resourceVersion: z.string() }),
});

/** What an event of a watch tells. */
export type Change = {
  /** Of the collection that changed; `undefined` if none did. */
  readonly key?: string;
  /** All that happened before is told. */
  readonly resourceVersion: string;
};

/** @throws Error if the event is none */
export function readChange(
  { object, type }: WatchEvent,
  target: Target,
  isManifest: Cluster['isManifest'],
): Change {
  const { resourceVersion } = versionSchema.parse(object).metadata;
  if (type === 'BOOKMARK') {
    return { resourceVersion };
  }
  const { name, namespace } = readIdentity(object);
  return isManifest(toManifestPath(target.type, name))
    ? { key: toCollectionKey(namespace), resourceVersion }
    : { resourceVersion };
}
