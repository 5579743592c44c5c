import { JsonObject } from '@backstage/types';
import { Manifest } from '@fairway/plugin-system-model-node';
import { ApiError } from '../cluster/ApiError';
import { listObjects } from '../objects/listObjects';
import { readIdentity } from '../objects/ObjectIdentity';
import { ObjectTally } from '../objects/ObjectTally';
import { Target } from '../objects/Target';
import { toManifest, toManifestPath } from '../objects/toManifest';
import { Cluster } from './Cluster';
import { describeDenial } from './describeDenial';
import { UnreadableError } from './UnreadableError';

/** They are kept at once, to be saved in one step. */
const MAX_MANIFESTS = 10_000;

/** What there is of a target, as far as formats understand it. */
export type TargetListing = {
  readonly tally: ObjectTally;
  /** None if objects were only counted. */
  readonly manifests: readonly Manifest[];
  /** To follow the target from. */
  readonly resourceVersion: string;
};

/**
 * Lists the objects of a target, or counts them, which costs little.
 *
 * @throws UnreadableError if they cannot be listed, though the cluster can be asked
 */
export async function listTarget(
  { api, isManifest, options }: Cluster,
  target: Target,
  how: 'read' | 'count',
  signal: AbortSignal,
): Promise<TargetListing> {
  const { type } = target;
  let tally = new ObjectTally();
  let manifests: Manifest[] = [];

  const add = (object: JsonObject) => {
    const identity = readIdentity(object);
    if (!isManifest(toManifestPath(type, identity.name))) {
      return;
    }
    tally.add(identity);
    if (how === 'count') {
      return;
    }
    if (manifests.length === MAX_MANIFESTS) {
      throw new UnreadableError(
        `There are more than ${MAX_MANIFESTS} ${type.plural} in one place. Narrow systemModel.sources.${options.sourceId}.labelSelector or .objects.`,
      );
    }
    manifests.push(toManifest(type, object, identity, options.cluster));
  };
  const begin = () => {
    tally = new ObjectTally();
    manifests = [];
    return add;
  };

  const request =
    how === 'read' ? target.createReadRequest() : target.createCountRequest();
  try {
    const resourceVersion = await listObjects(api, request, begin, signal);
    return { tally, manifests, resourceVersion };
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) {
      throw new UnreadableError(describeDenial(target, options));
    }
    throw error;
  }
}
