export type NameProblem = 'empty' | 'characters' | 'reserved' | 'tooLong';

/**
 * Checks the name of a repository as the forge will, so that a form can say so before anything is sent.
 *
 * @returns `undefined` for a good name
 */
export function checkRepositoryName(name: string): NameProblem | undefined {
  if (name === '') return 'empty';
  if (name.length > 100) return 'tooLong';
  if (!/^[\w.-]+$/.test(name)) return 'characters';
  return /^[.-]+$/.test(name) || /\.(git|wiki|rss|atom|lock)$/i.test(name)
    ? 'reserved'
    : undefined;
}
