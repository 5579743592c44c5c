import { lookup as systemLookup, LookupAddress } from 'dns';
import { isIP, LookupFunction } from 'net';
import { NotAllowedError } from '@backstage/errors';
import { AddressRules } from '@fairway/backend-toolkit';

const LOOPBACK = ['127.0.0.0/8', '::1'];

/**
 * Keeps webhooks from calling what only the server can reach.
 *
 * @remarks
 *
 * The address is checked at the moment of the connection, in the lookup that the
 * connection itself uses: a name that answers differently the second time gains
 * nothing.
 */
export class AddressGuard {
  readonly #rules: AddressRules;

  /**
   * @param allowedHosts - Names, `*.` names, addresses, ranges, or `loopback`
   */
  constructor(allowedHosts: readonly string[]) {
    this.#rules = new AddressRules(
      allowedHosts.flatMap(host => (host === 'loopback' ? LOOPBACK : host)),
    );
  }

  /** Looks a name up and refuses addresses that may not be called. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      const allowed = addresses.filter(({ address }) =>
        this.isAllowed(hostname, address),
      );
      if (allowed.length === 0) {
        callback(toRefusal(hostname, addresses), []);
      } else if (options.all) {
        callback(null, allowed);
      } else {
        callback(null, allowed[0].address, allowed[0].family);
      }
    });
  };

  /**
   * Refuses a URL whose host is written as an address that may not be called;
   * for such a host no lookup is made.
   */
  assertUrl(url: URL): void {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !this.isAllowed(host, host)) {
      throw toRefusal(host, []);
    }
  }

  /** Tells whether an address that a name stands for may be called. */
  isAllowed(hostname: string, address: string): boolean {
    return this.#rules.isAllowed(hostname.toLowerCase(), address);
  }
}

function toRefusal(hostname: string, addresses: readonly LookupAddress[]) {
  const found = addresses.map(({ address }) => address).join(', ');
  return new NotAllowedError(
    `"${hostname}"${
      found && ` (${found})`
    } is not on the public internet; to let webhooks call it, list it in forge.webhooks.allowedHosts`,
  );
}
