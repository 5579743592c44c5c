import { JsonObject } from '@backstage/types';
import { ModelEdge } from '@fairway/plugin-system-model-common';
import { compareText } from './compareText';
import { REFERENCE_LISTS, REFERENCES } from './fields';
import { normalizeRef } from './normalizeRef';

type Direction = { readonly type: string; readonly isIncoming?: boolean };

const EDGES: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['owner', { type: 'ownedBy' }],
  ['system', { type: 'partOf' }],
  ['domain', { type: 'partOf' }],
  ['subcomponentOf', { type: 'partOf' }],
  ['dependsOn', { type: 'dependsOn' }],
  ['dependencyOf', { type: 'dependsOn', isIncoming: true }],
  ['providesApis', { type: 'providesApi' }],
  ['consumesApis', { type: 'consumesApi' }],
]);

/** Lists, sorted, what an entity's `spec` says of how it has to do with others. */
export function listEdges(
  entityRef: string,
  spec: JsonObject,
  defaultNamespace: string,
): ModelEdge[] {
  const edges = new Map<string, ModelEdge>();
  for (const [field, { type, isIncoming }] of EDGES) {
    const pointer = `/spec/${field}`;
    const defaultKind =
      REFERENCES.get(pointer) ?? REFERENCE_LISTS.get(pointer) ?? '';
    for (const value of [spec[field]].flat()) {
      const other = normalizeRef(value, { defaultKind, defaultNamespace });
      if (other && other !== entityRef) {
        const edge = isIncoming
          ? { from: other, to: entityRef, type }
          : { from: entityRef, to: other, type };
        edges.set(toKey(edge), edge);
      }
    }
  }
  return [...edges.values()].sort((a, b) => compareText(toKey(a), toKey(b)));
}

function toKey({ from, to, type }: ModelEdge): string {
  return JSON.stringify([from, to, type]);
}
