import { UnprocessableError } from '../model/errors';

const MAX_LENGTH = 200;
/** What `git check-ref-format` forbids anywhere in a name. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)/;

/**
 * Tells whether a string can be the short name of a branch or tag.
 *
 * @remarks
 *
 * Follows git-check-ref-format(1), and refuses what the commands would take for
 * something else: a leading dash (an option), `HEAD` and `@`.
 */
export function isRefName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_LENGTH &&
    !FORBIDDEN.test(name) &&
    !/^[-./]|[./]$/.test(name) &&
    name !== '@' &&
    name !== 'HEAD'
  );
}

/**
 * Refuses a string that cannot be the name of a branch or tag.
 */
export function assertRefName(name: string, what: 'branch' | 'tag'): void {
  if (!isRefName(name)) {
    throw new UnprocessableError(
      `"${name}" cannot be the name of a ${what}: git does not allow it`,
    );
  }
}
