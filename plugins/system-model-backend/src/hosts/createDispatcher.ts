import { lookup as systemLookup, LookupAddress } from 'node:dns';
import { LookupFunction } from 'node:net';
import { AddressRules } from '@fairway/backend-toolkit';
import { Agent, Dispatcher } from 'undici';

const MAX_HEADER_BYTES = 64 * 1024;

/**
 * Opens connections only to addresses that may be called: a name that is
 * configured may stand for a private network, but not for this machine or for
 * where clouds keep credentials, whatever DNS says.
 */
export function createDispatcher(rules: AddressRules): Dispatcher {
  return new Agent({
    allowH2: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    connect: { lookup: lookupAllowed(rules) },
  });
}

function lookupAllowed(rules: AddressRules): LookupFunction {
  return (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.find(
        ({ address }) => !rules.isAllowed(hostname.toLowerCase(), address),
      );
      if (error || refused) {
        callback(
          error ??
            new Error(
              `"${hostname}" stands for an address that may not be called`,
            ),
          [] as LookupAddress[],
        );
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, addresses[0].address, addresses[0].family);
      }
    });
  };
}
