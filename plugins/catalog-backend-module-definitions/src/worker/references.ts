import type { JsonObject, JsonValue } from '@backstage/types';

/** Deepest structure that is followed; no contract that a person wrote comes near. */
export const DEEPEST = 200;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NAMED_BY_AUTHOR = new Set([
  'properties',
  'patternProperties',
  'definitions',
  '$defs',
  'schemas',
]);
const DATA = new Set(['example', 'enum', 'const']);

/** Whether what is under a key is data, in which `$ref` means nothing. */
export function isData(key: string, parent: string | undefined): boolean {
  return DATA.has(key) && !NAMED_BY_AUTHOR.has(parent ?? '');
}

/** Whether a value of a discriminator's `mapping` is a reference rather than a name. */
export function isMappedReference(
  value: JsonValue | undefined,
): value is string {
  return typeof value === 'string' && /[#/]|\.(ya?ml|json)$/i.test(value);
}

/** Splits `./pet.yaml#/Pet` in its file and its pointer. */
export function splitReference(reference: string): [string, string] {
  const [file, pointer = ''] = reference.split('#', 2);
  return [file, pointer];
}

/** Finds the references of a document, in the order in which they stand there. */
export function findReferences(document: JsonValue): string[] {
  const found = new Set<string>();
  const visit = (value: JsonValue | undefined, keys: string[]): void => {
    if (keys.length > DEEPEST || typeof value !== 'object' || value === null) {
      return;
    }
    if (Array.isArray(value)) {
      value.forEach((item, i) => visit(item, [...keys, String(i)]));
      return;
    }
    if (typeof value.$ref === 'string') found.add(value.$ref);
    const parent = keys.at(-1);
    for (const [key, child] of Object.entries(value)) {
      if (isData(key, parent)) continue;
      if (parent === 'discriminator' && key === 'mapping' && isObject(child)) {
        Object.values(child)
          .filter(isMappedReference)
          .forEach(mapped => found.add(mapped));
      }
      visit(child, [...keys, key]);
    }
  };
  visit(document, []);
  return [...found];
}

/** Finds the value that a JSON pointer (RFC 6901, in a fragment) names. */
export function findByPointer(
  document: JsonValue,
  pointer: string,
): JsonValue | undefined {
  if (pointer === '' || pointer === '/') return document;
  if (!pointer.startsWith('/')) return undefined;
  let value: JsonValue | undefined = document;
  for (const step of pointer.slice(1).split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = unescapeStep(step);
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

export function toPointer(keys: readonly string[]): string {
  return keys
    .map(key => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

function unescapeStep(step: string): string {
  let text = step;
  try {
    text = decodeURIComponent(step);
  } catch {
    // a name with a bare percent sign
  }
  return text.replace(/~1/g, '/').replace(/~0/g, '~');
}
