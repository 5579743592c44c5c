/** What the address says for “what I own”. */
export const MINE = 'mine';

/**
 * Says whose things are asked for.
 *
 * @param owner - What the address says: nothing, `mine`, or a reference
 * @param ownership - In whose names the reader owns things
 * @returns Nothing for everybody; a list that may be empty, and then nothing is found
 */
export function toOwnerQuery(
  owner: string | undefined,
  ownership: readonly string[],
): readonly string[] | undefined {
  if (!owner) {
    return undefined;
  }
  return owner === MINE ? ownership : [owner];
}
