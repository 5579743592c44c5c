/**
 * Whether a text of a stranger fits into a column that is indexed: databases
 * refuse zero characters, and PostgreSQL what is too long for its indexes.
 *
 * @param bytes - Most that it may have in UTF-8
 */
export function fitsColumn(text: string, bytes: number): boolean {
  return !text.includes('\0') && Buffer.byteLength(text) <= bytes;
}
