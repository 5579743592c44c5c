import { toStorable } from './toStorable';

/**
 * What documents have to be like.
 *
 * @remarks
 *
 * Values are compared without regard to case. `anyOf` without any member, and a
 * field without values, let nothing through.
 *
 * @public
 */
export type Filter =
  | { readonly field: string; readonly values: readonly string[] }
  | { readonly allOf: readonly Filter[] }
  | { readonly anyOf: readonly Filter[] }
  | { readonly not: Filter };

/**
 * A value as it is compared: in lower case, and no longer than is of use.
 *
 * @public
 */
export function toComparable(value: string): string {
  return toStorable(value.toLocaleLowerCase('en-US').slice(0, 256));
}
