import { Entity } from '@backstage/catalog-model';

/** Makes a component that does not come from the model, though it says so. */
export function makeElsewhere(name: string, description: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      description,
      tags: ['own'],
      annotations: { 'fairway.dev/model': 'forged' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'crew' },
  };
}
