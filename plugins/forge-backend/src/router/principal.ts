import { AuthenticationError } from '@backstage/errors';
import { RequestHandler, Response } from 'express';
import { Authenticator } from '../auth/Authenticator';
import { KnownPrincipal, Principal } from '../auth/Principal';

const KEY = 'forgePrincipal';

/**
 * Finds out who makes a request before its body is read.
 */
export function createAuthenticationMiddleware(
  authenticator: Authenticator,
): RequestHandler {
  return (request, response, next) => {
    authenticator.authenticate(request).then(principal => {
      setPrincipal(response, principal);
      next();
    }, next);
  };
}

/**
 * Notes who makes the request.
 */
export function setPrincipal(response: Response, principal: Principal): void {
  response.locals[KEY] = principal;
}

/**
 * Gives who makes the request.
 */
export function getPrincipal(response: Response): Principal {
  const principal = response.locals[KEY];
  if (!principal) {
    throw new Error('The route is missing the authentication middleware');
  }
  return principal;
}

/**
 * Gives who makes the request, who must have signed in.
 */
export function getKnownPrincipal(response: Response): KnownPrincipal {
  const principal = getPrincipal(response);
  if (principal.kind === 'anonymous') {
    throw new AuthenticationError('Sign in, or send a token as the password');
  }
  return principal;
}
