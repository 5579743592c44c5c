/**
 * Part of a document that people wrote by hand: anything may be anything.
 *
 * @public
 */
export type Json = Readonly<Record<string, unknown>>;

const EMPTY: Json = {};

/**
 * The value if it is an object, or an empty one.
 *
 * @public
 */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : EMPTY;
}

/**
 * The value if it is a list, or an empty one.
 *
 * @public
 */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The value as text, if it is something one can read.
 *
 * @public
 */
export function asText(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
    ? String(value)
    : undefined;
}

/**
 * The last part of a reference, which is mostly the name of what it points at.
 *
 * @public
 */
export function nameOfReference(value: unknown): string | undefined {
  const reference = asText(asObject(value).$ref);
  return reference?.split('/').pop()?.replace(/~1/g, '/').replace(/~0/g, '~');
}
