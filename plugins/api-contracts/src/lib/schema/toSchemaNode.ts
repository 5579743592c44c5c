import {
  asList,
  asObject,
  asText,
  type ContractSource,
  type Json,
  nameOfReference,
} from '@fairway/plugin-api-contracts-common';
import { flattenSchema } from './flattenSchema';
import { Fact, factKeywords, SchemaNode } from './SchemaNode';

const CHOICES = ['oneOf', 'anyOf'] as const;
// More brackets than anyone reads; a list may be a list of itself.
const MOST_LISTS = 4;
const MOST_WORDS = 300;

const toWords = (value: unknown) => {
  const words = asText(value) ?? JSON.stringify(value) ?? '';
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
};

const isSchema = (value: unknown) => Object.keys(asObject(value)).length > 0;

const FLAGS: readonly string[] = [
  'deprecated',
  'readOnly',
  'writeOnly',
  'uniqueItems',
];

function toFactValue(keyword: Fact['keyword'], value: unknown): unknown {
  if (keyword === 'enum') return asList(value).map(toWords).join(', ');
  if (FLAGS.includes(keyword)) return value === true ? value : undefined;
  // OpenAPI 3.0 says by a flag that the bound beside it is exclusive.
  if (typeof value === 'boolean' && keyword.startsWith('exclusive')) {
    return undefined;
  }
  return keyword === 'examples' ? asList(value)[0] : value;
}

function toFacts(schema: Json): Fact[] {
  return factKeywords.flatMap(keyword => {
    let value = toFactValue(keyword, schema[keyword]);
    let told = keyword;
    if (keyword === 'minimum' && schema.exclusiveMinimum === true) {
      told = 'exclusiveMinimum';
    } else if (keyword === 'maximum' && schema.exclusiveMaximum === true) {
      told = 'exclusiveMaximum';
    } else if (keyword === 'example' && schema.examples !== undefined) {
      value = undefined;
    }
    return value === undefined || value === ''
      ? []
      : [{ keyword: told, value: toWords(value) }];
  });
}

/** What a list, or a list of lists, is a list of. */
function unwrapLists(source: ContractSource, value: unknown) {
  let item = value;
  let schema = flattenSchema(source, value);
  let depth = 0;
  while (isSchema(schema.items) && depth < MOST_LISTS) {
    item = schema.items;
    schema = flattenSchema(source, item);
    depth += 1;
  }
  return { item, schema, depth };
}

function toPlainType(schema: Json, hasParts: boolean): string {
  const types = [schema.type].flat().map(asText).filter(Boolean);
  if (types.length === 0 && hasParts) types.push('object');
  if (schema.nullable === true && !types.includes('null')) types.push('null');
  const format = asText(schema.format);
  const plain = types.join(' or ') || 'any';
  return format ? `${plain} (${format})` : plain;
}

function toTypeName(value: unknown, schema: Json): string {
  const hasParts = Object.keys(asObject(schema.properties)).length > 0;
  const isNamed = hasParts || schema.oneOf || schema.anyOf;
  const own = isNamed
    ? nameOfReference(value) ?? asText(schema.title)
    : undefined;
  if (!own) return toPlainType(schema, hasParts);
  const isNullable =
    schema.nullable === true || [schema.type].flat().includes('null');
  return isNullable ? `${own} or null` : own;
}

/** The schema of properties without a name of their own, where it says something. */
function restOf(schema: Json): unknown {
  const [pattern] = Object.values(asObject(schema.patternProperties));
  return isSchema(schema.additionalProperties)
    ? schema.additionalProperties
    : pattern;
}

function toParts(source: ContractSource, schema: Json): SchemaNode[] {
  const needed = new Set(asList(schema.required));
  const named = Object.entries(asObject(schema.properties)).map(
    ([name, part]) =>
      toSchemaNode(source, part, { name, required: needed.has(name) }),
  );
  const rest = restOf(schema);
  return rest === undefined
    ? named
    : [...named, { ...toSchemaNode(source, rest), isRest: true }];
}

/**
 * Turns a JSON Schema into a tree to read.
 *
 * Parts are made when they are asked for: a schema may contain itself, or grow without end through references.
 */
export function toSchemaNode(
  source: ContractSource,
  value: unknown,
  place: { name?: string; required?: boolean } = {},
): SchemaNode {
  const whole = flattenSchema(source, value);
  const { item, schema, depth } = unwrapLists(source, value);
  const { missing } = source.follow(item);
  const choice = CHOICES.find(keyword => asList(schema[keyword]).length > 0);
  const alternatives = choice ? asList(schema[choice]) : [];
  const hasParts =
    alternatives.length > 0 ||
    isSchema(schema.properties) ||
    restOf(schema) !== undefined;
  const own = missing
    ? nameOfReference(item) ?? missing
    : toTypeName(item, schema);
  return {
    name: place.name,
    type: own + '[]'.repeat(depth),
    required: place.required ?? false,
    description:
      asText(whole.description) ?? asText(asObject(value).description),
    facts: [...toFacts(whole), ...(depth > 0 ? toFacts(schema) : [])],
    missing,
    choice,
    hasParts,
    parts: () => toParts(source, schema),
    alternatives: () =>
      alternatives.map(alternative =>
        toSchemaNode(source, alternative, {
          name:
            asText(source.resolve(alternative).title) ??
            nameOfReference(alternative),
        }),
      ),
  };
}
