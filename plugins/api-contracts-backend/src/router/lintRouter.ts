import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { LintService } from '../lint/LintService';
import { entityRefSchema } from './input';

const querySchema = z.object({ entityRef: entityRefSchema });

/** Route that tells how well the definition of an API keeps to the rules. */
export function createLintRouter(options: {
  httpAuth: HttpAuthService;
  lint: LintService;
}): Router {
  const { httpAuth, lint } = options;
  const router = PromiseRouter();

  router.get('/lint', async (request, response) => {
    const { entityRef } = parseOrInputError(
      querySchema,
      request.query,
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    response.json(await lint.lint(entityRef, { credentials }));
  });

  return router;
}
