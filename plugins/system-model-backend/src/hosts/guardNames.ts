import { AddressRules, createGuardedLookup } from '@fairway/backend-toolkit';
import { Dispatcher } from 'undici';

/**
 * Refuses requests to names that stand for addresses which may not be called, before a proxy is asked for them.
 *
 * @remarks
 *
 * A proxy looks names up itself. What this machine has no answer for is left to it, and so is a name with another answer there.
 *
 * @param advice - As of `createGuardedLookup`
 */
export function guardNames(
  rules: AddressRules,
  advice: string,
): Dispatcher.DispatcherComposeInterceptor {
  const lookup = createGuardedLookup(rules, advice);
  return dispatch => (options, handler) => {
    const { hostname } = new URL(String(options.origin));
    lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }, error => {
      if (error?.name === 'NotAllowedError') {
        handler.onResponseError?.(undefined as never, error);
      } else {
        dispatch(options, handler);
      }
    });
    return true;
  };
}
