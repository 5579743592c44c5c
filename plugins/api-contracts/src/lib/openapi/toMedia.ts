import {
  asObject,
  asText,
  type ContractSource,
} from '@fairway/plugin-api-contracts-common';
import { toExample } from '../schema/toExample';
import { toSchemaNode } from '../schema/toSchemaNode';
import type { MediaView } from './OpenApiView';

type Direction = 'request' | 'response';

/** A value as it stands in a body; text that the author wrote stays as written. */
function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function toOwnExamples(source: ContractSource, media: unknown) {
  const { example, examples } = asObject(media);
  const named = Object.entries(asObject(examples)).flatMap(([name, value]) => {
    const one = source.resolve(value);
    return one.value === undefined
      ? []
      : [{ title: asText(one.summary) ?? name, text: toText(one.value) }];
  });
  return example === undefined
    ? named
    : [{ title: undefined, text: toText(example) }, ...named];
}

function madeExample(
  source: ContractSource,
  type: string,
  schema: unknown,
  direction: Direction,
) {
  const example = toExample(source, schema, direction);
  if (example === undefined || example === null) return [];
  if (/form-urlencoded/.test(type)) {
    const pairs = Object.entries(asObject(example)).map(
      ([name, value]): [string, string] => [
        name,
        asText(value) ?? JSON.stringify(value),
      ],
    );
    return [{ text: new URLSearchParams(pairs).toString() }];
  }
  return /json|^\*\/\*$/.test(type) ? [{ text: toText(example) }] : [];
}

/** Bodies by media type, as OpenAPI 3 writes them. */
export function toMedia(
  source: ContractSource,
  content: unknown,
  direction: Direction,
): MediaView[] {
  return Object.entries(asObject(content)).map(([type, value]) => {
    const media = source.resolve(value);
    const own = toOwnExamples(source, media);
    return {
      type,
      node:
        media.schema === undefined
          ? undefined
          : toSchemaNode(source, media.schema),
      examples:
        own.length > 0
          ? own
          : madeExample(source, type, media.schema, direction),
    };
  });
}

/** Bodies as OpenAPI 2 writes them: one schema for all media types. */
export function toSwaggerMedia(
  source: ContractSource,
  types: readonly unknown[],
  schema: unknown,
  direction: Direction,
  examples?: unknown,
): MediaView[] {
  const names = types.map(String);
  const content = (names.length > 0 ? names : ['application/json']).map(
    type => [type, { schema, example: asObject(examples)[type] }],
  );
  return toMedia(source, Object.fromEntries(content), direction);
}
