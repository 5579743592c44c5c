import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { EntityService } from '../service/entities/EntityService';
import { parseCursor } from './cursor';
import { ownedQuerySchema } from './input';
import { readQuery } from './readQuery';
import { toPage } from './toPage';

/** Routes that tell owners what to look at: `GET /conflicts` and `GET /stale`. */
export function createFindingsRouter(options: {
  readonly entities: EntityService;
  readonly httpAuth: HttpAuthService;
}): Router {
  const { entities, httpAuth } = options;
  const router = PromiseRouter();

  for (const kind of ['conflicts', 'stale'] as const) {
    router.get(`/${kind}`, async (request, response) => {
      const {
        cursor,
        limit,
        owner: owners,
      } = parseOrInputError(ownedQuerySchema, readQuery(request), 'The query');
      const credentials = await httpAuth.credentials(request);
      const question = [kind, owners];
      const slice = await entities.listFindings(
        kind,
        { limit, owners, after: cursor && parseCursor(question, cursor) },
        { credentials },
      );
      response.json(toPage(question, slice));
    });
  }

  return router;
}
