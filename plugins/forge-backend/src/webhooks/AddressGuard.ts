import { lookup as systemLookup, LookupAddress } from 'dns';
import { BlockList, isIP, LookupFunction } from 'net';
import { NotAllowedError } from '@backstage/errors';

/** Addresses that are not on the public internet (RFC 6890 and the like). */
const PRIVATE_RANGES: ReadonlyArray<readonly [string, number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const LOOPBACK_RANGES: ReadonlyArray<readonly [string, number]> = [
  ['127.0.0.0', 8],
  ['::1', 128],
];

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
  readonly #private = toBlockList(PRIVATE_RANGES);
  readonly #allowedRanges: BlockList;
  readonly #allowedNames: readonly RegExp[];

  /**
   * @param allowedHosts - Names, `*.` names, addresses, ranges, or `loopback`
   */
  constructor(allowedHosts: readonly string[]) {
    const ranges = allowedHosts.flatMap(toRanges);
    this.#allowedRanges = toBlockList(ranges);
    this.#allowedNames = allowedHosts
      .filter(host => toRanges(host).length === 0)
      .map(toNamePattern);
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
    const plain = toPlainAddress(address);
    const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
    return (
      !this.#private.check(plain, family) ||
      this.#allowedRanges.check(plain, family) ||
      this.#allowedNames.some(pattern => pattern.test(hostname.toLowerCase()))
    );
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

function toBlockList(
  ranges: ReadonlyArray<readonly [string, number]>,
): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of ranges) {
    list.addSubnet(address, prefix, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function toRanges(host: string): ReadonlyArray<readonly [string, number]> {
  if (host === 'loopback') {
    return LOOPBACK_RANGES;
  }
  const [address, prefix] = host.split('/');
  const version = isIP(address);
  if (version === 0) {
    return [];
  }
  const whole = version === 6 ? 128 : 32;
  return [[address, prefix ? Number(prefix) : whole]];
}

function toNamePattern(host: string): RegExp {
  const escaped = host
    .toLowerCase()
    .replace(/[.+^$()|[\]{}\\?]/g, '\\$&')
    .replace(/\*/g, '[^.]+');
  return new RegExp(`^${escaped}$`);
}

/** An IPv4 address can come in the clothes of IPv6. */
function toPlainAddress(address: string): string {
  const match = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return match ? match[1] : address;
}
