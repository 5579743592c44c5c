import { Entity } from '@backstage/catalog-model';

/** Makes a component that a provider can give to the catalog. */
export function makeComponent(
  name: string,
  fields: {
    title?: string;
    description?: string;
    owner?: string;
    lifecycle?: string;
    hasDocs?: boolean;
    tags?: string[];
  } = {},
): Entity {
  const { owner = 'crew', lifecycle = 'production', hasDocs } = fields;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: fields.title,
      description: fields.description,
      tags: fields.tags,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://example.com/x',
        'backstage.io/managed-by-origin-location': 'url:https://example.com/x',
        ...(hasDocs && { 'backstage.io/techdocs-ref': 'dir:.' }),
      },
    },
    spec: { type: 'service', lifecycle, owner },
  };
}
