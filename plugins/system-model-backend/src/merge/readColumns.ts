import { JsonObject, JsonValue } from '@backstage/types';
import { REFERENCES } from './fields';
import { EntityColumns } from './Merged';
import { normalizeRef } from './normalizeRef';

const FIELDS = [
  'type',
  'lifecycle',
  'owner',
  'system',
  'tier',
  'product',
] as const;

/** As long as a column has room for. */
const LONGEST = 512;

/** Reads what an entity is found by out of its `spec`. */
export function readColumns(
  spec: JsonObject,
  defaultNamespace: string,
): EntityColumns {
  const columns: { -readonly [Key in keyof EntityColumns]: string } = {};
  for (const field of FIELDS) {
    const defaultKind = REFERENCES.get(`/spec/${field}`);
    const value = defaultKind
      ? normalizeRef(spec[field], { defaultKind, defaultNamespace })
      : toText(spec[field]);
    if (value) {
      columns[field] = value;
    }
  }
  return columns;
}

function toText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim().toLowerCase().slice(0, LONGEST)
    : undefined;
}
