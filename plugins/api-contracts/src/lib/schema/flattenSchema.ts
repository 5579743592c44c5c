import {
  asList,
  asObject,
  type ContractSource,
  type Json,
} from '@fairway/plugin-api-contracts-common';

// Parts of parts that all name each other would otherwise double at every level.
const flattened = new WeakMap<ContractSource, WeakMap<Json, Json>>();

function knownOf(source: ContractSource): WeakMap<Json, Json> {
  let known = flattened.get(source);
  if (!known) {
    known = new WeakMap();
    flattened.set(source, known);
  }
  return known;
}

/** A schema with the parts of `allOf` in it, as a reader would write it. */
export function flattenSchema(
  source: ContractSource,
  value: unknown,
  above: ReadonlySet<Json> = new Set(),
): Json {
  const schema = source.resolve(value);
  if (above.has(schema)) return {};
  const parts = asList(schema.allOf);
  if (parts.length === 0) return schema;
  const known = knownOf(source);
  const before = known.get(schema);
  if (before) return before;
  const path = new Set([...above, schema]);
  const whole = [
    ...parts.map(part => flattenSchema(source, part, path)),
    schema,
  ].reduce<Json>(
    (merged, part) => ({
      ...merged,
      ...part,
      properties: {
        ...asObject(merged.properties),
        ...asObject(part.properties),
      },
      required: [...asList(merged.required), ...asList(part.required)],
    }),
    {},
  );
  known.set(schema, whole);
  return whole;
}
