import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { Token } from '../../model/Token';
import { parseBody } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import { RouterContext } from '../RouterContext';

const newTokenSchema = z.object({
  name: z.string(),
  scopes: z.array(z.string().max(100)).max(50).nullish(),
});

/**
 * Personal tokens.
 */
export function createTokensRouter({ tokens }: RouterContext): Router {
  const router = PromiseRouter();

  router.get('/users/:user/tokens', async (request, response) => {
    const list = await tokens.list(
      request.params.user,
      getKnownPrincipal(response),
    );
    response.setHeader('X-Total-Count', String(list.length));
    response.json(list.map(token => toApiToken(token)));
  });

  router.post('/users/:user/tokens', async (request, response) => {
    const { name, scopes } = parseBody(newTokenSchema, request);
    const token = await tokens.create(
      request.params.user,
      { name, scopes: scopes ?? [] },
      getKnownPrincipal(response),
    );
    response
      .status(201)
      .setHeader('Cache-Control', 'no-store')
      .json(toApiToken(token, token.secret));
  });

  router.delete('/users/:user/tokens/:token', async (request, response) => {
    const { user, token } = request.params;
    await tokens.delete(user, token, getKnownPrincipal(response));
    response.status(204).end();
  });

  return router;
}

function toApiToken(token: Token, secret = '') {
  const isReadOnly = token.scopes.every(scope => scope.endsWith('.read'));
  return {
    id: token.id,
    name: token.name,
    sha1: secret,
    token_last_eight: token.lastEight,
    scopes: [isReadOnly ? 'read:repository' : 'all'],
    created_at: token.createdAt.toISOString(),
    last_used_at: (token.lastUsedAt ?? token.createdAt).toISOString(),
  };
}
