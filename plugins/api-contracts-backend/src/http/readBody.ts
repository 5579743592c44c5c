import { TryRequest } from '@fairway/plugin-api-contracts-common';

/** The bytes that a call sends. */
export function readBody({
  body,
  encoding = 'utf8',
}: TryRequest): Buffer | undefined {
  return body === undefined ? undefined : Buffer.from(body, encoding);
}
