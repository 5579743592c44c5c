import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  ModelEdge,
  ModelEntityView,
} from '@fairway/plugin-system-model-common';
import { toKind } from '../toKind';
import { toShortRef } from '../toShortRef';
import type { MapModel, MapNode } from './MapModel';
import { toMapEdges } from './toMapOfDependencies';

/** Fields of `spec` that say what an entity needs or offers, and the kind of what they name. */
const RELATIONS = [
  { field: 'dependsOn', type: 'dependsOn', defaultKind: 'component' },
  { field: 'consumesApis', type: 'consumesApi', defaultKind: 'api' },
  { field: 'providesApis', type: 'providesApi', defaultKind: 'api' },
] as const;

/** What of an entity such a map asks for. */
export const MAP_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.owner',
  'spec.tier',
  'spec.dependsOn',
  'spec.consumesApis',
  'spec.providesApis',
];

/** The parts of a system, and what these need from elsewhere. */
export function toMapOfSystem(
  system: string,
  parts: readonly ModelEntityView[],
  isTruncated: boolean,
): MapModel {
  const edges = toMapEdges(parts.flatMap(listEdges));
  const known = new Set(parts.map(({ entityRef }) => entityRef));
  const elsewhere = new Set(
    edges
      .flatMap(({ needer, needed }) => [needer, needed])
      .filter(ref => !known.has(ref)),
  );
  return {
    root: system,
    rest: 'elsewhere',
    isTruncated,
    edges,
    nodes: [
      ...parts.map(part => toNode(part, system)),
      ...[...elsewhere].map(ref => ({
        ref,
        title: toShortRef(ref),
        kind: toKind(ref),
        isKnown: true,
      })),
    ],
  };
}

function toNode(
  { entityRef, entity }: ModelEntityView,
  system: string,
): MapNode {
  const metadata = asObject(entity.metadata);
  const spec = asObject(entity.spec);
  return {
    ref: entityRef,
    title: asText(metadata.title) ?? toShortRef(entityRef),
    kind: toKind(entityRef),
    owner: asText(spec.owner),
    tier: asText(spec.tier),
    system,
    isKnown: true,
  };
}

function listEdges({ entityRef, entity }: ModelEntityView): ModelEdge[] {
  const spec = asObject(entity.spec);
  const { namespace } = parseEntityRef(entityRef);
  return RELATIONS.flatMap(({ field, type, defaultKind }) =>
    asList(spec[field]).flatMap(value => {
      const to = toRef(value, defaultKind, namespace);
      return to && to !== entityRef ? [{ from: entityRef, to, type }] : [];
    }),
  );
}

function toRef(
  value: JsonValue,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(String(value), { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}

function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}

function asList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
