import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { TryService } from '../service/TryService';
import { serversQuerySchema } from './input';

/**
 * `GET /servers`: what of a contract of an API may be tried.
 */
export function createServersRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly service: TryService;
}): Router {
  const { httpAuth, service } = options;
  const router = PromiseRouter();

  router.get('/servers', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const query = parseOrInputError(
      serversQuerySchema,
      request.query,
      'The query',
    );
    response.setHeader('Cache-Control', 'private, no-store');
    response.json({
      servers: await service.listServers(query, { credentials }),
    });
  });

  return router;
}
