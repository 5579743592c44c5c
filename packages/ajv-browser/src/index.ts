export { Ajv, Ajv as default } from './Ajv';
export type { Options, ValidateFunction } from './Ajv';
export type { ErrorObject, Format, JsonSchema, SchemaObject } from './types';
export { Name } from './codegen';
