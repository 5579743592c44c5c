import { isIP } from 'net';

/**
 * The parts of a request that tell where it comes from.
 */
export type RequestOrigin = {
  readonly socket: { readonly remoteAddress?: string };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

const FORWARDING_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-real-ip',
  'via',
];

/**
 * Tells whether a request was made on this machine, for this machine.
 *
 * @remarks
 *
 * Three ways around the rule are closed: a proxy on the same machine makes every
 * caller look local, so nothing that was forwarded counts; a page on the internet
 * can have its own name resolve to 127.0.0.1 (DNS rebinding), so the Host header
 * must name the loopback; and a browser says when another site makes it ask.
 */
export function isLoopbackRequest(request: RequestOrigin): boolean {
  const { headers, socket } = request;
  return (
    isLoopbackAddress(socket.remoteAddress ?? '') &&
    FORWARDING_HEADERS.every(name => headers[name] === undefined) &&
    isLoopbackHost(String(headers.host ?? '')) &&
    headers['sec-fetch-site'] !== 'cross-site'
  );
}

function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

function isLoopbackHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return (
    name === 'localhost' || isLoopbackAddress(name.replace(/^\[|\]$/g, ''))
  );
}
