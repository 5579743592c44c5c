import { toEntityName } from '../toEntityName';

/** A kind, a namespace if it likes, and a name. */
const REFERENCE = /^([a-z]+):(?:[a-z0-9-]+\/)?[\w.-]+$/i;

/**
 * Makes a reference of what people write for a team or a system: one that is
 * written in full stays, anything else becomes a name.
 *
 * @param kinds - That it may be of
 * @returns `undefined` if nothing is left
 */
export function toReference(
  text: string,
  kinds: readonly string[],
): string | undefined {
  const [, kind] = REFERENCE.exec(text) ?? [];
  return kind && kinds.includes(kind.toLowerCase()) ? text : toEntityName(text);
}
