import { lookup as systemLookup } from 'dns';
import { LookupFunction } from 'net';
import { NotAllowedError } from '@backstage/errors';
import { AddressRules } from './AddressRules';

/**
 * Makes a lookup for connections that finds only addresses that may be called.
 *
 * @remarks
 *
 * The address is checked at the moment of the connection, which is made to what
 * is found here: a name that answers differently the second time gains nothing.
 * No lookup is made for a host that is written as an address: check that one
 * with the rules themselves.
 *
 * @param rules - Which addresses may be called
 * @param advice - What to do about a refusal, to follow "it is not on the public internet; "
 * @public
 */
export function createGuardedLookup(
  rules: AddressRules,
  advice: string,
): LookupFunction {
  return (name, options, callback) => {
    systemLookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, []);
        return;
      }
      const allowed = addresses.filter(({ address }) =>
        rules.isAllowed(name.toLowerCase(), address),
      );
      if (allowed.length === 0) {
        const found = addresses.map(({ address }) => address).join(', ');
        callback(
          new NotAllowedError(
            `"${name}" stands for ${found}, which is not on the public internet; ${advice}`,
          ),
          [],
        );
      } else if (options.all) {
        callback(null, allowed);
      } else {
        callback(null, allowed[0].address, allowed[0].family);
      }
    });
  };
}
