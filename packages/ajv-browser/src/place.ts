import { Check, ErrorObject, Place } from './types';

/** Escapes a name for use in a JSON pointer (RFC 6901). */
function escapePointer(name: string | number): string {
  return String(name).replace(/~/g, '~0').replace(/\//g, '~1');
}

/** Escapes a name for a JSON pointer that is the fragment of a URI. */
export function escapeFragment(name: string | number): string {
  return encodeURIComponent(escapePointer(name));
}

/** Undoes {@link escapePointer}. */
export function unescapePointer(segment: string): string {
  return segment.replace(/~1/g, '/').replace(/~0/g, '~');
}

/** The place of a property or an item. */
export function childOf(place: Place, key: string | number): Place {
  return {
    data: place.data[key],
    path: `${place.path}/${escapePointer(key)}`,
    parent: place,
    key,
  };
}

/**
 * Whether an object has a property with a value.
 *
 * Forms leave `undefined` where a field was emptied: that counts as missing. Inherited properties do not count.
 */
export function hasProperty(data: object, name: string): boolean {
  return (
    Object.prototype.hasOwnProperty.call(data, name) &&
    (data as Record<string, unknown>)[name] !== undefined
  );
}

/** Whether a check finds nothing wrong. */
export function passes(check: Check, place: Place): boolean {
  const errors: ErrorObject[] = [];
  check(place, errors);
  return errors.length === 0;
}
