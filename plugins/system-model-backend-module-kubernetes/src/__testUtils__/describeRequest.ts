import { IncomingMessage } from 'node:http';

/** Makes of a request what it is found by among those that were recorded. */
export function describeRequest({
  method,
  url,
  headers,
}: IncomingMessage): string {
  const { pathname, searchParams } = new URL(url!, 'https://cluster');
  searchParams.sort();
  const user = headers.authorization?.replace('Bearer ', '') ?? 'nobody';
  return `${user}: ${method} ${pathname}?${searchParams} ${headers.accept}`;
}
