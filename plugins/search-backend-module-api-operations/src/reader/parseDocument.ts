import { asObject, ContractSource } from '@fairway/plugin-api-contracts-common';
import { CORE_SCHEMA, load } from 'js-yaml';

/** Reads JSON or YAML, by the same schema as the page that shows it. */
export function parseDocument(text: string): ContractSource {
  if (/^\s*[{[]/.test(text)) {
    try {
      return new ContractSource(asObject(JSON.parse(text)));
    } catch {
      // YAML may begin like this, too.
    }
  }
  return new ContractSource(asObject(load(text, { schema: CORE_SCHEMA })));
}
