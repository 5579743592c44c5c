import { makeValidator } from '@backstage/catalog-model';

const validators = makeValidator();

/** As long as the name of an entity may be. */
const LONGEST = 63;

/**
 * Makes a name of an entity of any text: what may stand in one stays as it is,
 * anything else becomes lower case with `-` for what a name cannot have.
 *
 * @returns `undefined` if nothing is left
 */
export function toEntityName(text: string): string | undefined {
  if (validators.isValidEntityName(text)) {
    return text;
  }
  const name = text
    // No name needs more, and what comes is as long as a stranger likes.
    .slice(0, 1000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, LONGEST)
    .replace(/[._-]+$/, '');
  return name || undefined;
}
