import { TryRequest } from '@fairway/plugin-api-contracts-common';
import { Request } from 'express';
import { TryRefusedError } from '../errors';
import { readBody } from '../http/readBody';

/**
 * Refuses a call that would give the caller's token of the portal to somebody else.
 */
export function assertNoPortalToken(request: Request, call: TryRequest): void {
  const token = /^Bearer\s+(\S+)$/i.exec(
    request.headers.authorization ?? '',
  )?.[1];
  if (!token) {
    return;
  }
  const sent = [
    call.path,
    readBody(call)?.toString('latin1') ?? '',
    ...Object.values(call.headers ?? {}),
  ];
  if (sent.some(text => text.includes(token))) {
    throw new TryRefusedError(
      'portal-token',
      'The call holds your token of the portal, which is for the portal alone: use a token of the API',
    );
  }
}
