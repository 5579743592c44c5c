import { JsonObject } from '@backstage/types';
import { Manifest } from '@fairway/plugin-system-model-node';
import { ObjectIdentity } from './ObjectIdentity';
import { ObjectType } from './ObjectType';
import { summariseStatus } from './summariseStatus';

/** A copy of the whole object, for `kubectl apply` alone. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Names an object within its collection. */
export function toManifestPath(
  { apiVersion, kind }: ObjectType,
  name: string,
): string {
  return `${apiVersion}/${kind}/${name}`;
}

function reduceMetadata(metadata: JsonObject): JsonObject {
  const { name, namespace, uid, creationTimestamp, labels, ownerReferences } =
    metadata;
  const { [LAST_APPLIED]: _, ...annotations } = (metadata.annotations ??
    {}) as JsonObject;
  return {
    name,
    namespace,
    uid,
    creationTimestamp,
    labels,
    annotations,
    ownerReferences,
  };
}

/**
 * Makes a manifest of an object. Leaves out what changes without the object
 * being another: whoever manages which field, versions, and most of its status.
 *
 * @param cluster - As people call it
 */
export function toManifest(
  type: ObjectType,
  object: JsonObject,
  { name, namespace }: ObjectIdentity,
  cluster: string,
): Manifest {
  const { apiVersion, kind } = type;
  return {
    path: toManifestPath(type, name),
    content: {
      apiVersion,
      kind,
      metadata: reduceMetadata(object.metadata as JsonObject),
      spec: object.spec,
      status: summariseStatus(object.status),
    },
    place: {
      kind: 'object',
      cluster,
      apiVersion,
      objectKind: kind,
      namespace,
      name,
    },
  };
}
