import { JsonObject } from '@backstage/types';

/** What the catalog takes no entity without, though manifests may leave it out. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  api: ['type', 'lifecycle', 'owner'],
  component: ['type', 'lifecycle', 'owner'],
  domain: ['owner'],
  resource: ['type', 'owner'],
  system: ['owner'],
};

/** Says `unknown` where nobody said what the catalog asks for. */
export function fillRequired(kind: string, spec: JsonObject = {}): JsonObject {
  const required = REQUIRED[kind.toLocaleLowerCase('en-US')] ?? [];
  return {
    ...Object.fromEntries(required.map(key => [key, 'unknown'])),
    ...spec,
  };
}
