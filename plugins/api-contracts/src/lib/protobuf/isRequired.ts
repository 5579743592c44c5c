import type { Type } from 'protobufjs';

/**
 * Whether a field of proto2 is required.
 *
 * @remarks
 *
 * The parser's own `required` holds only after all names were resolved, which fails for a file that imports others.
 */
export function isRequired(field: Type['fieldsArray'][number]): boolean {
  return (field as { rule?: string }).rule === 'required';
}
