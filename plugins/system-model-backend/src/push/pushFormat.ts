import { JsonObject } from '@backstage/types';
import { Push } from '@fairway/plugin-system-model-common';
import { ManifestFormat, Observation } from '@fairway/plugin-system-model-node';

/**
 * Makes the format of what pipelines send, of which everything has been checked before.
 *
 * @param schema - The published JSON Schema
 */
export function createPushFormat(schema: JsonObject): ManifestFormat {
  return {
    id: 'push',
    schema,
    matches: () => true,
    parse: ({ content }) => ({
      observations: [toObservation(content as unknown as Push)],
      problems: [],
    }),
  };
}

/** Facts of an environment stand below its name, so that those of others stay. */
function toObservation({
  entityRef,
  environment,
  facts,
  relations,
}: Push): Observation {
  const { dependsOn, consumesApis } = relations ?? {};
  const told = { ...facts } as JsonObject;
  const hasFacts = Object.keys(told).length > 0;
  return {
    entityRef,
    data: {
      spec: {
        ...(hasFacts &&
          (environment === undefined
            ? { build: told }
            : { deployments: { [environment]: told } })),
        ...(dependsOn && { dependsOn: [...dependsOn] }),
        ...(consumesApis && { consumesApis: [...consumesApis] }),
      },
    },
  };
}
