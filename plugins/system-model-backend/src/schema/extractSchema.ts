import { JsonObject } from '@backstage/types';

const PREFIX = '#/components/schemas/';

/**
 * Takes a schema out of the description of the interface, with those that it
 * refers to, so that it stands by itself.
 */
export function extractSchema(document: JsonObject, name: string): JsonObject {
  const { schemas } = document.components as {
    schemas: Record<string, JsonObject>;
  };
  const needed = new Set<string>();
  const collect = (schema: JsonObject) => {
    const references = JSON.stringify(schema).matchAll(
      /"#\/components\/schemas\/(\w+)"/g,
    );
    for (const [, reference] of references) {
      if (!needed.has(reference)) {
        needed.add(reference);
        collect(schemas[reference]);
      }
    }
  };
  collect(schemas[name]);
  const definitions = Object.fromEntries(
    [...needed].map(key => [key, schemas[key]]),
  );
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    ...schemas[name],
    ...(needed.size > 0 && { $defs: definitions }),
  };
  return JSON.parse(
    JSON.stringify(whole).replaceAll(`"${PREFIX}`, '"#/$defs/'),
  );
}
