import { JsonObject } from '@backstage/types';

const text = { type: ['string', 'number', 'boolean'] };
const url = { type: 'string', format: 'uri' };
const listOf = (item: JsonObject): JsonObject => ({
  anyOf: [{ type: 'array', items: item }, item],
});

/** JSON Schema of `qm.yaml` version 1. */
export const QM_SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'qm.yaml version 1',
  description: 'Describes a service in its repository.',
  type: 'object',
  required: ['version', 'service'],
  additionalProperties: false,
  properties: {
    version: {
      description: 'Of this format.',
      enum: [1, '1'],
    },
    service: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {
        name: {
          ...text,
          description:
            'Becomes the name of the component; where it cannot, its title.',
        },
        description: text,
        type: { ...text, description: 'Such as service, website, library.' },
        lifecycle: { ...text, description: 'Such as production.' },
        tier: { ...text, description: 'How much depends on it.' },
        product: text,
        system: text,
        language: { ...text, description: 'That it is written in.' },
        owner: {
          description: 'The team, or the team and where to find it.',
          anyOf: [
            text,
            {
              type: 'object',
              required: ['team'],
              additionalProperties: false,
              properties: { team: text, channel: text, url },
            },
          ],
        },
        tags: listOf({
          anyOf: [
            text,
            {
              type: 'object',
              required: ['key'],
              additionalProperties: false,
              properties: { key: text, value: text },
            },
          ],
        }),
        aliases: {
          ...listOf(text),
          description: 'Other names it goes by.',
        },
        repositories: listOf({
          anyOf: [
            { type: 'string' },
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                name: text,
                path: { ...text, description: 'On its host: group/project.' },
                provider: { ...text, description: 'Such as github, gitlab.' },
                displayName: text,
                display_name: text,
                url,
              },
            },
          ],
        }),
        tools: listOf({
          type: 'object',
          required: ['url'],
          additionalProperties: false,
          properties: {
            name: text,
            category: { ...text, description: 'Such as logs, dashboard.' },
            url,
            environment: text,
          },
        }),
      },
    },
  },
};
