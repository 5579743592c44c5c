/** What is wrong with how a name is written. */
export type NameFault = 'tooShort' | 'tooLong' | 'characters' | 'reserved';

/** Words that YAML reads as something else than text, where they stand without quotes. */
const RESERVED = ['true', 'false', 'null', 'yes', 'off'];

/**
 * Finds the first thing that is wrong with how a name is written.
 *
 * @remarks
 *
 * The name becomes a repository, an entity, an npm package and a Kubernetes
 * label and namespace; this is what all of them accept. The kits have the same
 * rule as a `pattern`, which the backend checks.
 */
export function findNameFault(name: string): NameFault | undefined {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return 'characters';
  }
  if (name.length < 3) {
    return 'tooShort';
  }
  if (name.length > 40) {
    return 'tooLong';
  }
  return RESERVED.includes(name) ? 'reserved' : undefined;
}
