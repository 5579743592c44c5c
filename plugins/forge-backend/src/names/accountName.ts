import { UnprocessableError } from '../model/errors';

/** Gitea's rule for user and organisation names ("AlphaDashDot", no doubled or trailing separator). */
const ACCOUNT_NAME = /^[\da-zA-Z](?:[-_.]?[\da-zA-Z])*$/;
const MAX_LENGTH = 40;

/** First path segments that mean something else below `/api/forge`, `/forge` or in Gitea. */
const RESERVED = new Set(
  '. .. .backstage .well-known admin api assets attachments avatar avatars captcha commits debug error explore favicon.ico ghost issues login manifest.json metrics milestones new notifications org organizations pulls raw repo repositories robots.txt search settings swagger swagger.v1.json tokens user users v1 v2'.split(
    ' ',
  ),
);
const RESERVED_ENDINGS = ['.git', '.keys', '.gpg', '.rss', '.atom', '.png'];

/**
 * Says what is wrong with the name of a user or organisation.
 *
 * @returns A clause that continues "the name …", or `undefined` if the name is fine
 */
export function findAccountNameFault(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (name.length === 0 || name.length > MAX_LENGTH) {
    return `must have 1 to ${MAX_LENGTH} characters`;
  }
  if (!ACCOUNT_NAME.test(name)) {
    return 'may contain letters, digits and single "-", "_" or "." between them';
  }
  if (RESERVED.has(lower) || RESERVED_ENDINGS.some(e => lower.endsWith(e))) {
    return 'is reserved';
  }
  return undefined;
}

/**
 * Refuses a name that no user or organisation may have.
 */
export function assertAccountName(name: string): void {
  const fault = findAccountNameFault(name);
  if (fault) {
    throw new UnprocessableError(
      `"${name}" cannot be the name of an owner: it ${fault}`,
    );
  }
}

/**
 * Derives the login of a portal user from the name of its entity.
 *
 * @remarks
 *
 * Entity names allow doubled separators and 63 characters, logins do not; the
 * caller sees to it that two users do not get the same login.
 */
export function toLogin(entityName: string): string {
  const login = entityName
    .replace(/[^\da-zA-Z._-]+/g, '-')
    .replace(/([-_.])[-_.]+/g, '$1')
    .replace(/^[-_.]+/, '')
    .slice(0, MAX_LENGTH - 10)
    .replace(/[-_.]+$/, '');
  if (login === '') {
    return 'someone';
  }
  return findAccountNameFault(login) ? `${login}-user` : login;
}
