import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';
import { NamePattern } from './NamePattern';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = readonly [address: Address, prefix: number];

/** What a name that is admitted may stand for besides the public internet. */
const RANGES_BEHIND_NAMES = ['private', 'uniqueLocal', 'carrierGradeNat'];

/** A star alone or a scheme would be a mistake that admits more, or nothing. */
const NAME = /^(?:\*\.)?[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;

/** All that is given out of IPv6 for the public (RFC 4291); old ways to write IPv4 lie outside. */
const GLOBAL_IPV6: Range = [ipaddr.parse('2000::'), 3];

/** Where clouds serve the secrets of machines, at addresses that are not link-local: Azure, Alibaba, AWS. */
const METADATA = ['168.63.129.16', '100.100.100.200', 'fd00:ec2::254'];

/**
 * Decides which addresses may be called.
 *
 * @remarks
 *
 * The public internet may. What is not public may if it is admitted: an address
 * or a range as such; a name for private networks, but neither for this machine
 * nor for link-local addresses (where clouds serve the credentials of machines),
 * whatever its answer in DNS says; and `localhost` for this machine only.
 *
 * @public
 */
export class AddressRules {
  readonly #ranges: readonly Range[];
  readonly #names: readonly NamePattern[];

  /**
   * @param admitted - Addresses, ranges (`10.0.0.0/8`), names, or `*.` names
   * @throws InputError if one of them is none of these
   */
  constructor(admitted: readonly string[]) {
    const wrong = admitted.find(
      entry => !parseRange(entry) && !NAME.test(entry),
    );
    if (wrong !== undefined) {
      throw new InputError(
        `expected names ("api.corp", "*.corp"), addresses or ranges ("10.0.3.0/24"), got "${wrong}"`,
      );
    }
    this.#ranges = admitted
      .map(parseRange)
      .filter(range => range !== undefined);
    this.#names = admitted
      .filter(entry => !parseRange(entry))
      .map(entry => new NamePattern(entry));
  }

  /**
   * @param name - The host as the address of the server has it, in lower case
   * @param text - An address that it stands for, or itself
   */
  isAllowed(name: string, text: string): boolean {
    const address = parseAddress(text);
    if (!address) {
      return false;
    }
    if (this.#ranges.some(admitted => isIn(address, admitted))) {
      return true;
    }
    if (METADATA.includes(address.toString())) {
      return false;
    }
    const range = address.range();
    if (range === 'unicast') {
      return address.kind() === 'ipv4' || isIn(address, GLOBAL_IPV6);
    }
    const isName = this.#names.some(pattern => pattern.matches(name));
    return (
      isName &&
      (isLocalName(name)
        ? range === 'loopback'
        : RANGES_BEHIND_NAMES.includes(range))
    );
  }
}

/** Names that never leave this machine (RFC 6761). */
function isLocalName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost');
}

function isIn(address: Address, [range, prefix]: Range): boolean {
  return address.kind() === range.kind() && address.match(range, prefix);
}

/** IPv4 in the clothes of IPv6 is judged as what it is; a zone is not part of an address. */
function parseAddress(text: string): Address | undefined {
  try {
    return ipaddr.process(text.replace(/%.*$/, ''));
  } catch {
    return undefined;
  }
}

function parseRange(entry: string): Range | undefined {
  if (ipaddr.isValidCIDR(entry)) {
    return ipaddr.parseCIDR(entry);
  }
  // Only as people write addresses: "1" or "0x7f.1" would be one as well.
  if (ipaddr.IPv4.isValidFourPartDecimal(entry) || ipaddr.IPv6.isValid(entry)) {
    const address = ipaddr.process(entry);
    return [address, address.kind() === 'ipv6' ? 128 : 32];
  }
  return undefined;
}
