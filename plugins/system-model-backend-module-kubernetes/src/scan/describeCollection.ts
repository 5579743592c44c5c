import { Collection } from '@fairway/plugin-system-model-node';
import { SourceOptions } from '../config/SourceOptions';
import { CLUSTER_KEY } from '../objects/collectionKeys';

/** Says which collection it is. */
export function describeCollection(
  key: string,
  { cluster }: SourceOptions,
): Collection {
  return {
    key,
    title:
      key === CLUSTER_KEY ? `${cluster}, in no namespace` : `${cluster}/${key}`,
  };
}
