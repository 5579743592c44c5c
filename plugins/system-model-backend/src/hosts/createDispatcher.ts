import { AddressRules, createGuardedLookup } from '@fairway/backend-toolkit';
import { Agent, Dispatcher, EnvHttpProxyAgent } from 'undici';
import { guardNames } from './guardNames';
import { PRIVATE_HOSTS_ADVICE } from './privateHostsAdvice';

const MAX_HEADER_BYTES = 64 * 1024;

/**
 * Opens connections only to addresses that may be called: a name that is
 * configured may stand for a private network, but not for this machine or for
 * where clouds keep credentials, whatever DNS says.
 *
 * @remarks
 *
 * The proxies of `HTTP_PROXY` and `HTTPS_PROXY` are asked for what `NO_PROXY` does
 * not leave out, if `NODE_USE_ENV_PROXY` is set: all else in Node does it then.
 * They may be anywhere, and it is up to them as well whom they let be called.
 */
export function createDispatcher(rules: AddressRules): Dispatcher {
  const options: Agent.Options = {
    allowH2: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    connect: { lookup: createGuardedLookup(rules, PRIVATE_HOSTS_ADVICE) },
  };
  return process.env.NODE_USE_ENV_PROXY === '1'
    ? new EnvHttpProxyAgent({ ...options, proxyTunnel: false }).compose(
        guardNames(rules, PRIVATE_HOSTS_ADVICE),
      )
    : new Agent(options);
}
