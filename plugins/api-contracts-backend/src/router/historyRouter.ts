import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { HistoryService } from '../history/HistoryService';
import { HistorySummary } from '../history/HistoryStore';
import { Iteration } from '../history/Iteration';

const MAX_PAGE = 100;
const MAX_SUMMARIES = 200;

const entityRef = z.string().min(1).max(500);
const sequence = z.coerce.number().int().min(1);
const listSchema = z.object({
  entityRef,
  before: sequence.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
});
const definitionSchema = z.object({ entityRef, sequence });
const comparisonSchema = z.object({ entityRef, from: sequence, to: sequence });
const summariesSchema = z.object({
  entityRefs: z.array(entityRef).max(MAX_SUMMARIES),
});

/** Of a list; why it has its verdict is asked for one by one. */
function toJson({ comparison, seenAt, ...iteration }: Iteration) {
  return {
    ...iteration,
    seenAt: seenAt.toISOString(),
    changes: comparison && comparison.changes.length + comparison.more,
    versionCheck: comparison?.version,
    problem: comparison?.problem,
  };
}

function toSummaryJson({ iterations, latest, breaking }: HistorySummary) {
  return {
    iterations,
    latest: toJson(latest),
    breaking: breaking && toJson(breaking),
  };
}

/** Routes that tell how the definition of an API changed. */
export function createHistoryRouter(options: {
  httpAuth: HttpAuthService;
  history: HistoryService;
}): Router {
  const { httpAuth, history } = options;
  const router = PromiseRouter();

  router.get('/iterations', async (request, response) => {
    const query = parseOrInputError(listSchema, request.query, 'The query');
    const credentials = await httpAuth.credentials(request);
    const { items, next } = await history.list(query.entityRef, {
      ...query,
      credentials,
    });
    response.json({ items: items.map(toJson), next });
  });

  router.get('/iterations/:sequence/definition', async (request, response) => {
    const query = parseOrInputError(
      definitionSchema,
      { ...request.query, sequence: request.params.sequence },
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    const definition = await history.readDefinition(
      query.entityRef,
      query.sequence,
      { credentials },
    );
    // Somebody else's text: never to be taken for a page.
    response.set('X-Content-Type-Options', 'nosniff');
    response.type('text/plain').send(definition);
  });

  router.get('/comparison', async (request, response) => {
    const query = parseOrInputError(
      comparisonSchema,
      request.query,
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    const { from, to, diff, ...rest } = await history.compare(
      query.entityRef,
      query,
      { credentials },
    );
    response.json({ from: toJson(from), to: toJson(to), ...diff, ...rest });
  });

  router.post('/summaries', async (request, response) => {
    const { entityRefs } = parseOrInputError(
      summariesSchema,
      request.body,
      'The body',
    );
    const credentials = await httpAuth.credentials(request);
    const summaries = await history.summarise(entityRefs, { credentials });
    response.json({
      items: Object.fromEntries(
        Array.from(summaries, ([ref, summary]) => [
          ref,
          toSummaryJson(summary),
        ]),
      ),
    });
  });

  return router;
}
