import { UnprocessableError } from '../model/errors';

/** Names that file systems take for `.git`: NTFS short name and HFS+ ignorable characters. */
const DOT_GIT =
  /^(?:\.g[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]*it|git~1)[ .]*$/iu;

/**
 * Brings a path inside a tree, as it came from a URL, to the form git uses.
 *
 * @remarks
 *
 * Slashes at both ends are dropped. A path that could leave the tree or reach
 * into a `.git` directory of whoever checks it out is refused.
 */
export function parseTreePath(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  if (trimmed === '') {
    return '';
  }
  const segments = trimmed.split('/');
  const isBad = segments.some(
    s =>
      s === '' ||
      s === '.' ||
      s === '..' ||
      DOT_GIT.test(s) ||
      /\p{Cc}/u.test(s),
  );
  if (isBad || trimmed.length > 4096) {
    throw new UnprocessableError(
      `"${trimmed.slice(0, 200)}" is not a path inside a repository`,
    );
  }
  return trimmed;
}
