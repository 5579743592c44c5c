import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { HistoryService } from '../history/HistoryService';
import { entityRefSchema } from './input';
import { sendDefinition } from './sendDefinition';

const MAX_PAGE = 100;
const MAX_FACTS = 200;

const sequence = z.coerce.number().int().min(1);
const listSchema = z.object({
  entityRef: entityRefSchema,
  before: sequence.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
});
const definitionSchema = z.object({ entityRef: entityRefSchema, sequence });
const comparisonSchema = z.object({
  entityRef: entityRefSchema,
  from: sequence,
  to: sequence,
});
const factsSchema = z.object({
  entityRefs: z.array(entityRefSchema).max(MAX_FACTS),
});

/** Routes that tell how the definitions of APIs changed. */
export function createHistoryRouter(options: {
  readonly httpAuth: HttpAuthService;
  readonly history: HistoryService;
}): Router {
  const { httpAuth, history } = options;
  const router = PromiseRouter();

  router.get('/iterations', async (request, response) => {
    const query = parseOrInputError(listSchema, request.query, 'The query');
    const credentials = await httpAuth.credentials(request);
    response.json(
      await history.list(query.entityRef, { ...query, credentials }),
    );
  });

  router.get('/iterations/:sequence/definition', async (request, response) => {
    const query = parseOrInputError(
      definitionSchema,
      { ...request.query, sequence: request.params.sequence },
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    const { entityRef } = query;
    sendDefinition(
      response,
      await history.readDefinition(entityRef, query.sequence, { credentials }),
    );
  });

  router.get('/comparison', async (request, response) => {
    const query = parseOrInputError(
      comparisonSchema,
      request.query,
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    response.json(
      await history.compare(query.entityRef, query, { credentials }),
    );
  });

  router.post('/facts', async (request, response) => {
    const { entityRefs } = parseOrInputError(
      factsSchema,
      request.body,
      'The body',
    );
    const credentials = await httpAuth.credentials(request);
    const facts = await history.getFacts(entityRefs, { credentials });
    response.json({ items: Object.fromEntries(facts) });
  });

  return router;
}
