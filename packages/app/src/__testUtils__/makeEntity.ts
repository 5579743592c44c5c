import type { Entity } from '@backstage/catalog-model';

/**
 * Makes an entity from its reference, with relations as pairs of type and target.
 */
export function makeEntity(
  ref: `${string}:${string}/${string}`,
  more: {
    metadata?: object;
    spec?: object;
    relations?: ReadonlyArray<readonly [type: string, targetRef: string]>;
    status?: object;
  } = {},
): Entity {
  const [kind, namespace, name] = ref.split(/[:/]/);
  const names: Record<string, string> = { api: 'API' };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: names[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1),
    metadata: { uid: ref, namespace, name, ...more.metadata },
    spec: { ...more.spec },
    relations: (more.relations ?? []).map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
    ...(more.status && { status: more.status }),
  } as Entity;
}
