import { LookupAddress } from 'dns';
import { lookup as systemLookup } from 'dns/promises';
import { isIP } from 'net';
import { TryFailedError, TryRefusedError } from '../errors';
import { AddressRules } from '@fairway/backend-toolkit';

/** Looks a name up, as the system does. */
export type Lookup = (name: string) => Promise<LookupAddress[]>;

export const lookupAll: Lookup = name => systemLookup(name, { all: true });

/**
 * Finds the addresses of a host, once, and refuses those that may not be called.
 *
 * @remarks
 *
 * The connection is made to what is returned and asks nobody again. One address
 * that may not be called refuses all of them: a name whose answers are partly
 * private is either a mistake or an attempt.
 */
export async function resolveTarget(
  url: URL,
  options: {
    readonly rules: AddressRules;
    readonly lookup: Lookup;
    readonly signal: AbortSignal;
  },
): Promise<LookupAddress[]> {
  const host = toHost(url);
  const family = isIP(host);
  const addresses = family
    ? [{ address: host, family }]
    : await resolveName(host, options);
  const refused = addresses.find(
    ({ address }) => !options.rules.isAllowed(host, address),
  );
  if (refused) {
    throw new TryRefusedError(
      'address-not-allowed',
      `${
        family ? `"${host}" is` : `"${host}" stands for an address that is`
      } not on the public internet, and the portal calls such addresses only if an administrator admits them by name (apiContracts.try.environments[].allowPrivate)`,
    );
  }
  return addresses;
}

/** The host without the brackets of IPv6 and the dot of the root. */
function toHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$|\.$/g, '');
}

async function resolveName(
  host: string,
  { lookup, signal }: { lookup: Lookup; signal: AbortSignal },
): Promise<LookupAddress[]> {
  signal.throwIfAborted();
  // getaddrinfo cannot be cancelled: what it finds after the time is up is not waited for.
  const addresses = await Promise.race([
    lookup(host).catch(() => []),
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), {
        once: true,
      }),
    ),
  ]);
  if (addresses.length === 0) {
    throw new TryFailedError(
      'target-unreachable',
      `There is no address for "${host}": check the name of the server in the contract`,
    );
  }
  return addresses;
}
