import { UnprocessableError } from '../model/errors';

const REPOSITORY_NAME = /^[-.\w]+$/;
const MAX_LENGTH = 100;
const RESERVED = new Set(['.', '..', '-']);
const RESERVED_ENDINGS = ['.git', '.wiki', '.rss', '.atom', '.lock'];

/**
 * Says what is wrong with the name of a repository.
 *
 * @returns A clause that continues "the name …", or `undefined` if the name is fine
 */
export function findRepositoryNameFault(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (name.length === 0 || name.length > MAX_LENGTH) {
    return `must have 1 to ${MAX_LENGTH} characters`;
  }
  if (!REPOSITORY_NAME.test(name)) {
    return 'may contain letters, digits, "-", "_" and "."';
  }
  if (RESERVED.has(name) || RESERVED_ENDINGS.some(e => lower.endsWith(e))) {
    return 'is reserved';
  }
  return undefined;
}

/**
 * Refuses a name that no repository may have.
 */
export function assertRepositoryName(name: string): void {
  const fault = findRepositoryNameFault(name);
  if (fault) {
    throw new UnprocessableError(
      `"${name}" cannot be the name of a repository: it ${fault}`,
    );
  }
}
