import { AddressRules, createGuardedLookup } from '@fairway/backend-toolkit';
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
    connect: {
      lookup: createGuardedLookup(
        rules,
        'the system model asks such hosts only where they are configured (systemModel.sources, systemModel.dryRun.allowPrivate)',
      ),
    },
  });
}
