import { SchemaObject } from './types';

const isObject = (data: unknown) =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const TYPES: Record<string, (data: unknown) => boolean> = {
  string: data => typeof data === 'string',
  number: data => typeof data === 'number',
  integer: data => Number.isInteger(data),
  boolean: data => typeof data === 'boolean',
  null: data => data === null,
  array: data => Array.isArray(data),
  object: isObject,
};

/** Whether data is of a JSON type. */
export function isOfType(data: unknown, type: string): boolean {
  return TYPES[type](data);
}

/** The types a schema allows; empty means all. */
export function readTypes(schema: SchemaObject): string[] {
  const types: string[] = schema.type === undefined ? [] : [schema.type].flat();
  if (schema.nullable === undefined || types.includes('null')) return types;
  // OpenAPI's way to say "or null".
  if (!types.length) {
    throw new Error('"nullable" cannot be used without "type"');
  }
  return schema.nullable ? [...types, 'null'] : types;
}
