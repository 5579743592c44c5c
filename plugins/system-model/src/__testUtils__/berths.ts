import type { Entity } from '@backstage/catalog-model';
import type { FieldProvenance } from '@fairway/plugin-system-model-common';
import { makeClaim, makeField, minutesAgo } from './makeField';

export const REF = 'component:default/berths';

/** A component that the model knows. */
export const berths: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'berths',
    namespace: 'default',
    title: 'Berth planner',
    annotations: { 'fairway.dev/model': 'true' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'pilots' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/pilots' }],
};

const cluster = {
  kind: 'object',
  cluster: 'harbour-east',
  apiVersion: 'apps/v1',
  objectKind: 'Deployment',
  namespace: 'berths',
  name: 'berths',
} as const;

/** Its fields: one as all are, one in conflict, one too old, one of a source that fails, one that somebody settled. */
export const fields: readonly FieldProvenance[] = [
  makeField('/metadata/description', { value: 'Plans berths' }),
  makeField('/metadata/tags/go', { value: 'go' }),
  makeField(
    '/spec/lifecycle',
    { value: 'production' },
    {
      isConflict: true,
      others: [
        makeClaim({
          source: 'mirror',
          value: 'deprecated',
          place: { kind: 'file', path: 'qm.yaml', line: 3 },
        }),
      ],
    },
  ),
  makeField('/metadata/annotations/fairway.dev~1version', {
    source: 'clusters',
    origin: 'controlPlane',
    value: '1.4.2',
    place: cluster,
    lastSeenAt: minutesAgo(3 * 24 * 60),
    staleBecause: { kind: 'age', maxAgeSeconds: 86_400 },
  }),
  makeField('/metadata/annotations/fairway.dev~1status', {
    source: 'push',
    origin: 'push',
    value: 'healthy',
    place: {
      kind: 'run',
      repository: 'https://git.example.com/harbour/berths',
      id: '42',
      url: 'https://git.example.com/harbour/berths/runs/42',
    },
    staleBecause: {
      kind: 'failing',
      since: minutesAgo(120),
      error: 'The host answered 503',
    },
  }),
  makeField(
    '/spec/tier',
    {
      source: 'overlay',
      origin: 'overlay',
      value: '1',
      place: { kind: 'overlay', by: 'user:default/ana' },
    },
    {
      isConflict: true,
      settled: { by: 'user:default/ana', at: minutesAgo(60) },
      others: [makeClaim({ value: '2' })],
    },
  ),
];
