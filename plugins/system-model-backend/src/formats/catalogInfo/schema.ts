import { JsonObject } from '@backstage/types';

const refs = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
};

/** JSON Schema of a document of `catalog-info.yaml`. */
export const CATALOG_INFO_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'catalog-info.yaml',
  description:
    'A document of it: an entity in the descriptor format of Backstage. Kinds Location, Template and User are not read.',
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata'],
  properties: {
    apiVersion: { type: 'string', minLength: 1 },
    kind: { type: 'string', pattern: '^[a-zA-Z][a-z0-9A-Z]*$', maxLength: 63 },
    metadata: {
      type: 'object',
      required: ['name'],
      properties: {
        name: {
          type: 'string',
          pattern: '^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$',
          maxLength: 63,
        },
        namespace: {
          type: 'string',
          pattern: '^[a-z0-9]+(-+[a-z0-9]+)*$',
          maxLength: 63,
        },
        title: { type: 'string', minLength: 1 },
        description: { type: 'string' },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        annotations: {
          type: 'object',
          additionalProperties: { type: 'string' },
        },
        tags: {
          type: 'array',
          items: {
            type: 'string',
            pattern: '^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$',
            maxLength: 63,
          },
        },
        links: {
          type: 'array',
          items: {
            type: 'object',
            required: ['url'],
            properties: {
              url: { type: 'string', format: 'uri' },
              title: { type: 'string', minLength: 1 },
              icon: { type: 'string', minLength: 1 },
              type: { type: 'string', minLength: 1 },
            },
          },
        },
      },
    },
    spec: {
      type: 'object',
      properties: {
        type: { type: 'string', minLength: 1 },
        lifecycle: { type: 'string', minLength: 1 },
        owner: { type: 'string', minLength: 1 },
        system: { type: 'string', minLength: 1 },
        domain: { type: 'string', minLength: 1 },
        subcomponentOf: { type: 'string', minLength: 1 },
        tier: { type: ['string', 'number'] },
        product: { type: 'string' },
        language: { type: 'string' },
        dependsOn: refs,
        dependencyOf: refs,
        providesApis: refs,
        consumesApis: refs,
      },
    },
  },
};
