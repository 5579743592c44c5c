import { ObjectType } from './ObjectType';
import { Target } from './Target';

/** What is in no namespace. No namespace can have this name. */
export const CLUSTER_KEY = '_cluster';

/** Key of the collection of an object. */
export function toCollectionKey(namespace: string | undefined): string {
  return namespace ?? CLUSTER_KEY;
}

/** Whether a collection may have objects of a type. */
export function mayHold(key: string, type: ObjectType): boolean {
  return type.isNamespaced === (key !== CLUSTER_KEY);
}

/** What has to be listed to see the objects of a type that a collection has. */
export function toTarget(key: string, type: ObjectType): Target {
  return new Target(type, type.isNamespaced ? key : undefined);
}

/** Whether the objects of a collection are among those of a target. */
export function isWithin(key: string, { type, namespace }: Target): boolean {
  return mayHold(key, type) && (namespace === undefined || namespace === key);
}
