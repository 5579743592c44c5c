import { AddressRules } from '@fairway/backend-toolkit';
import { fetch } from 'undici';
import { createDispatcher } from '../hosts/createDispatcher';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1024 * 1024;

/**
 * Reads JSON from a host that an operator has named. Its name may stand for a
 * private address, and nothing leads from it elsewhere.
 */
export async function fetchFromHost(url: URL): Promise<unknown> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const dispatcher = createDispatcher(new AddressRules([host]));
  try {
    const response = await fetch(url, {
      dispatcher,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) {
      throw new Error(`${url.href} answered ${response.status}, expected 200`);
    }
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body ?? []) {
      bytes += piece.length;
      if (bytes > MOST_BYTES) {
        throw new Error(`${url.href} answered more than ${MOST_BYTES} bytes`);
      }
      pieces.push(piece);
    }
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } finally {
    await dispatcher.destroy();
  }
}
