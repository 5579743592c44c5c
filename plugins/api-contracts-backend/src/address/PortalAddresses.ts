import { LookupAddress } from 'dns';
import { networkInterfaces } from 'os';
import { TryRefusedError } from '../errors';
import { isLoopback } from './isLoopback';

/**
 * Knows where the portal itself answers. It must not be called: what comes from
 * this machine may be trusted more there than the person who asked for the call.
 */
export class PortalAddresses {
  readonly #origins: readonly string[];
  readonly #port: string;

  constructor(options: {
    readonly baseUrls: readonly string[];
    readonly port: string;
  }) {
    this.#origins = options.baseUrls.map(url => new URL(url).origin);
    this.#port = options.port;
  }

  /** Refuses the portal, by its name or by where a name leads. */
  assertOther(url: URL, addresses: readonly LookupAddress[] = []): void {
    if (this.#includes(url, addresses)) {
      throw new TryRefusedError(
        'portal-itself',
        'The server is the portal itself, which cannot be tried from here',
      );
    }
  }

  #includes(url: URL, addresses: readonly LookupAddress[]): boolean {
    if (this.#origins.includes(url.origin)) {
      return true;
    }
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return port === this.#port && addresses.some(isOfThisMachine);
  }
}

function isOfThisMachine({ address }: LookupAddress): boolean {
  return (
    isLoopback(address) ||
    Object.values(networkInterfaces()).some(addresses =>
      addresses?.some(own => own.address === address),
    )
  );
}
