import { AddressRules, assertCallable } from '@fairway/backend-toolkit';
import { Dispatcher } from 'undici';

/**
 * Refuses requests to names that stand for addresses which may not be called, before a proxy is asked for them.
 *
 * @param advice - As of `assertCallable`
 */
export function guardNames(
  rules: AddressRules,
  advice: string,
): Dispatcher.DispatcherComposeInterceptor {
  return dispatch => (options, handler) => {
    const { hostname } = new URL(String(options.origin));
    assertCallable(hostname, rules, advice).then(
      () => dispatch(options, handler),
      error => handler.onResponseError?.(undefined as never, error),
    );
    return true;
  };
}
