import { isIP } from 'net';
import { NotAllowedError } from '@backstage/errors';
import { AddressRules } from './AddressRules';
import { createGuardedLookup } from './createGuardedLookup';

/**
 * Refuses a host that may not be called, before somebody else is asked for it who looks names up himself, such as a proxy.
 *
 * @remarks
 *
 * A name that this machine has no answer for is left to them, and so is one with
 * another answer there. For connections of one's own it does not do: what the
 * name stands for may change before they are made, see `createGuardedLookup`.
 *
 * @param hostname - As `URL` has it
 * @param rules - Which addresses may be called
 * @param advice - What to do about a refusal, to follow "it is not on the public internet; "
 * @throws NotAllowedError if it may not be called
 * @public
 */
export async function assertCallable(
  hostname: string,
  rules: AddressRules,
  advice: string,
): Promise<void> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) {
    if (!rules.isAllowed(host, host)) {
      throw new NotAllowedError(
        `"${host}" is not on the public internet; ${advice}`,
      );
    }
    return;
  }
  const lookup = createGuardedLookup(rules, advice);
  await new Promise<void>((resolve, reject) => {
    lookup(host, { all: true }, error =>
      error?.name === 'NotAllowedError' ? reject(error) : resolve(),
    );
  });
}
