import type { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from './references';

const SCHEMA_KEY =
  /^(schema|items|additionalProperties|additionalItems|unevaluatedProperties|not|if|then|else|contains|propertyNames|payload)$/;
const SCHEMA_PARENT =
  /^(properties|patternProperties|allOf|anyOf|oneOf|prefixItems|dependentSchemas|schemas|definitions|\$defs|mapping)$/;

/** Whether a document is one whose references are understood. */
export function isContract(document: JsonValue): document is JsonObject {
  return (
    isObject(document) &&
    ['openapi', 'swagger', 'asyncapi', '$schema'].some(key => key in document)
  );
}

/** Where the named schemas of a document stand. */
export function sectionOf(root: JsonObject): string[] {
  if ('openapi' in root || 'asyncapi' in root) return ['components', 'schemas'];
  if ('swagger' in root) return ['definitions'];
  return /20(19|20)-/.test(String(root.$schema)) ? ['$defs'] : ['definitions'];
}

/** Whether what stands somewhere is a schema, by the keys that lead there. */
export function isSchemaPlace(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? '';
  const parent = keys.at(-2) ?? '';
  // A choice of messages in AsyncAPI 2.
  if (parent === 'oneOf' && keys.at(-3) === 'message') return false;
  return SCHEMA_KEY.test(key) || SCHEMA_PARENT.test(parent);
}
