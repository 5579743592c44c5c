import {
  asList,
  asObject,
  AsyncApiSource,
  asText,
  Json,
  nameOfReference,
} from './AsyncApiSource';
import { Fact, factKeywords, SchemaNode } from './view';

const CHOICES = ['oneOf', 'anyOf'] as const;
// More brackets than anyone reads; a list may be a list of itself.
const MOST_LISTS = 4;

const toWords = (value: unknown) => asText(value) ?? JSON.stringify(value);

const isSchema = (value: unknown) => Object.keys(asObject(value)).length > 0;

function toFactValue(keyword: Fact['keyword'], value: unknown): unknown {
  if (keyword === 'enum') return asList(value).map(toWords).join(', ');
  if (keyword === 'deprecated') return value === true ? value : undefined;
  return keyword === 'examples' ? asList(value)[0] : value;
}

function toFacts(schema: Json): Fact[] {
  return factKeywords.flatMap(keyword => {
    const value = toFactValue(keyword, schema[keyword]);
    return value === undefined || value === ''
      ? []
      : [{ keyword, value: toWords(value) }];
  });
}

/** A schema with the parts of `allOf` in it, as a reader would write it. */
function flatten(
  source: AsyncApiSource,
  value: unknown,
  above: readonly Json[] = [],
): Json {
  const schema = source.resolve(value);
  if (above.includes(schema)) return {};
  const parts = asList(schema.allOf).map(part =>
    flatten(source, part, [...above, schema]),
  );
  return [...parts, schema].reduce<Json>(
    (whole, part) => ({
      ...whole,
      ...part,
      properties: {
        ...asObject(whole.properties),
        ...asObject(part.properties),
      },
      required: [...asList(whole.required), ...asList(part.required)],
    }),
    {},
  );
}

/** What a list, or a list of lists, is a list of. */
function unwrapLists(source: AsyncApiSource, value: unknown) {
  let item = value;
  let schema = flatten(source, value);
  let depth = 0;
  while (isSchema(schema.items) && depth < MOST_LISTS) {
    item = schema.items;
    schema = flatten(source, item);
    depth += 1;
  }
  return { item, schema, depth };
}

function toTypeName(value: unknown, schema: Json): string {
  const hasParts = Object.keys(asObject(schema.properties)).length > 0;
  const isNamed = hasParts || schema.oneOf || schema.anyOf;
  const own = isNamed
    ? nameOfReference(value) ?? asText(schema.title)
    : undefined;
  const plain =
    [schema.type].flat().filter(Boolean).join(' or ') ||
    (hasParts ? 'object' : 'any');
  const format = asText(schema.format);
  return own ?? (format ? `${plain} (${format})` : plain);
}

/**
 * Turns a JSON Schema into a tree to read.
 *
 * Parts are made when they are asked for: a schema may contain itself, or grow without end through references.
 */
export function toSchemaNode(
  source: AsyncApiSource,
  value: unknown,
  place: { name?: string; required?: boolean } = {},
): SchemaNode {
  const whole = flatten(source, value);
  const { item, schema, depth } = unwrapLists(source, value);
  const choice = CHOICES.find(keyword => asList(schema[keyword]).length > 0);
  const alternatives = choice ? asList(schema[choice]) : [];
  const properties = Object.entries(asObject(schema.properties));
  const needed = asList(schema.required);
  return {
    name: place.name,
    type: toTypeName(item, schema) + '[]'.repeat(depth),
    required: place.required ?? false,
    description: asText(whole.description),
    facts: [...toFacts(whole), ...(depth > 0 ? toFacts(schema) : [])],
    choice,
    hasParts: alternatives.length + properties.length > 0,
    parts: () =>
      choice
        ? alternatives.map(alternative =>
            toSchemaNode(source, alternative, {
              name:
                asText(source.resolve(alternative).title) ??
                nameOfReference(alternative),
            }),
          )
        : properties.map(([name, part]) =>
            toSchemaNode(source, part, {
              name,
              required: needed.includes(name),
            }),
          ),
  };
}
