import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { EnvironmentService } from '../environments/EnvironmentService';
import { entityRefSchema, environmentSchema } from './input';
import { sendDefinition } from './sendDefinition';

const listSchema = z.object({ entityRef: entityRefSchema });
const definitionSchema = z.object({
  entityRef: entityRefSchema,
  environment: environmentSchema,
});

/** Routes that tell what is served where. */
export function createEnvironmentsRouter(options: {
  readonly environments: EnvironmentService;
  readonly httpAuth: HttpAuthService;
}): Router {
  const { environments, httpAuth } = options;
  const router = PromiseRouter();

  const read = (request: Request) =>
    parseOrInputError(
      definitionSchema,
      { ...request.query, environment: request.params.environment },
      'The query',
    );

  router.get('/environments', async (request, response) => {
    const { entityRef } = parseOrInputError(
      listSchema,
      request.query,
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    response.json({
      items: await environments.list(entityRef, { credentials }),
    });
  });

  router.get(
    '/environments/:environment/definition',
    async (request, response) => {
      const { entityRef, environment } = read(request);
      const credentials = await httpAuth.credentials(request);
      sendDefinition(
        response,
        await environments.readDefinition(entityRef, environment, {
          credentials,
        }),
      );
    },
  );

  router.get(
    '/environments/:environment/comparison',
    async (request, response) => {
      const { entityRef, environment } = read(request);
      const credentials = await httpAuth.credentials(request);
      response.json(
        await environments.compare(entityRef, environment, { credentials }),
      );
    },
  );

  return router;
}
