import { GitSignature } from '../git/GitCommit';
import { Account } from '../model/Account';

/**
 * Makes the signature of a commit that the forge itself writes.
 *
 * @param given - What the caller asked for; what is missing is the account's
 */
export function toSignature(
  account: Account,
  given?: Partial<GitSignature>,
): GitSignature {
  return {
    name: clean(given?.name) || clean(account.fullName) || account.login,
    email:
      clean(given?.email) ||
      clean(account.email) ||
      `${account.login}@noreply.invalid`,
    date: given?.date ?? new Date().toISOString(),
  };
}

/** Git leaves these characters out of names itself, and refuses a name that then is empty. */
function clean(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}<>]/gu, '')
    .replace(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, '');
}
