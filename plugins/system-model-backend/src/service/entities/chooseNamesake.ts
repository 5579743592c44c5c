import { NotFoundError } from '@backstage/errors';
import { Namesakes } from '../../database/queries/findNamesakes';
import { AmbiguousNameError } from './AmbiguousNameError';

/**
 * Chooses the entity that is meant by a name: the one whose name it is, else the
 * one that goes by it besides.
 *
 * @throws NotFoundError if there is none
 * @throws AmbiguousNameError if several have the same right to it
 */
export function chooseNamesake(
  name: string,
  { aliases, names }: Namesakes,
): string {
  const candidates = names.length > 0 ? names : [...new Set(aliases)];
  if (candidates.length === 0) {
    throw new NotFoundError(
      `No entity goes by the name "${name}", or you may not read it`,
    );
  }
  if (candidates.length > 1) {
    throw new AmbiguousNameError(name, candidates);
  }
  return candidates[0];
}
