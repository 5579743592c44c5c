import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** What a reference leaves out. */
export type RefDefaults = {
  readonly defaultKind: string;
  readonly defaultNamespace: string;
};

/**
 * Gives a reference in full and in lower case.
 *
 * @returns `undefined` for what is no reference
 */
export function normalizeRef(
  value: unknown,
  defaults: RefDefaults,
): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    const ref = stringifyEntityRef(parseEntityRef(value.trim(), defaults));
    // Longer than what the tables hold.
    return ref.length <= 512 ? ref : undefined;
  } catch {
    return undefined;
  }
}
