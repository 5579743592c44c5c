import { JsonValue } from '@backstage/types';
import { REFERENCES } from './fields';
import { normalizeRef } from './normalizeRef';
import { toCanonicalText } from './toCanonicalText';

/**
 * Whether two values say the same of a field: `team-a` and `group:default/team-a`
 * are one owner, and tier 1 is tier "1".
 */
export function isSameValue(
  pointer: string,
  a: JsonValue,
  b: JsonValue,
  defaultNamespace: string,
): boolean {
  if (a === b) {
    return true;
  }
  const defaultKind = REFERENCES.get(pointer);
  if (defaultKind) {
    const defaults = { defaultKind, defaultNamespace };
    const ref = normalizeRef(a, defaults);
    return ref !== undefined && ref === normalizeRef(b, defaults);
  }
  if (pointer === '/spec/tier' && isScalar(a) && isScalar(b)) {
    return String(a) === String(b);
  }
  return toCanonicalText(a) === toCanonicalText(b);
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object';
}
