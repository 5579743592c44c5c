import { JsonObject } from '@backstage/types';
import { ManifestFormat } from '@fairway/plugin-system-model-node';

type Described = {
  readonly ref: string;
  readonly origin?: 'hint';
  readonly aliases?: string[];
} & JsonObject;

/** A format for tests: `*.json` is an entity, or a list of them, as JSON; it counts what it reads. */
export function createJsonFormat(): ManifestFormat & { parsed: string[] } {
  const parsed: string[] = [];
  return {
    id: 'json',
    schema: {},
    parsed,
    matches: path => path.endsWith('.json'),
    parse: ({ content, path }, { key }) => {
      parsed.push(`${key}/${path}`);
      try {
        const described: Described[] = [JSON.parse(String(content))].flat();
        return {
          observations: described.map(
            ({ aliases, origin, ref: entityRef, ...data }) => ({
              entityRef,
              data,
              aliases,
              origin,
              lines: { '': 1 },
            }),
          ),
          problems: [],
        };
      } catch (error) {
        return {
          observations: [],
          problems: [{ message: String(error), line: 1 }],
        };
      }
    },
  };
}
