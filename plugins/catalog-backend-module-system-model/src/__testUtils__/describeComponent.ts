import { JsonObject, JsonValue } from '@backstage/types';
import {
  Claim,
  FieldProvenance,
  Origin,
  Place,
} from '@fairway/plugin-system-model-common';

const SEEN = '2026-11-26T20:00:00.000Z';

/** Makes what one source says of a field. */
export function makeClaim(
  origin: Origin,
  value: JsonValue,
  place: Place = { kind: 'overlay', by: 'user:default/guest' },
): Claim {
  return {
    source: origin,
    origin,
    place,
    value,
    firstSeenAt: SEEN,
    lastSeenAt: SEEN,
  };
}

/** Makes where a field has its value from, the most believed claim first. */
export function makeField(
  pointer: string,
  [chosen, ...others]: readonly Claim[],
  settled?: FieldProvenance['settled'],
): FieldProvenance {
  return { pointer, chosen, others, isConflict: false, settled };
}

/** Makes what the model says of a component that a file in a repository describes. */
export function describeComponent(
  name: string,
  options: {
    readonly description?: string;
    readonly fields?: readonly FieldProvenance[];
    readonly url?: string;
    readonly metadata?: JsonObject;
  } = {},
): { entity: JsonObject; provenance: readonly FieldProvenance[] } {
  const { description = 'From the model', fields = [], url } = options;
  const place: Place = { kind: 'file', path: 'catalog-info.yaml', url };
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        description,
        ...options.metadata,
      },
      spec: { type: 'service', lifecycle: 'production', owner: 'crew' },
    },
    provenance: [
      makeField('/metadata/description', [
        makeClaim('descriptor', description, place),
      ]),
      ...fields,
    ],
  };
}
