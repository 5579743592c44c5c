import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError, withAudit } from '@fairway/backend-toolkit';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SourceService } from '../service/sources/SourceService';
import { parseCursor } from './cursor';
import { dryRunSchema, ownedQuerySchema } from './input';
import { readQuery } from './readQuery';
import { toPage } from './toPage';

/** Routes that tell how sources do, and have things done with them. */
export function createSourcesRouter(options: {
  readonly auditor: AuditorService;
  readonly httpAuth: HttpAuthService;
  readonly sources: SourceService;
}): Router {
  const { auditor, httpAuth, sources } = options;
  const router = PromiseRouter();

  router.get('/sources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json({ items: await sources.list({ credentials }) });
  });

  router.post('/sources/dry-run', async (request, response) => {
    const wanted = parseOrInputError(dryRunSchema, request.body, 'The body');
    const credentials = await httpAuth.credentials(request);
    const result = await withAudit(
      auditor,
      {
        eventId: 'source-dry-run',
        severityLevel: 'medium',
        request,
        // The configuration may hold secrets.
        meta: { type: wanted.type },
      },
      () => sources.dryRun(wanted, { credentials }),
    );
    response.json(result);
  });

  const listProblems = async (request: Request, response: Response) => {
    const source: string | undefined = request.params.source;
    const {
      cursor,
      limit,
      owner: owners,
    } = parseOrInputError(ownedQuerySchema, readQuery(request), 'The query');
    const credentials = await httpAuth.credentials(request);
    const question = ['problems', source, owners];
    const slice = await sources.listProblems(
      source,
      { limit, owners, after: cursor && parseCursor(question, cursor) },
      { credentials },
    );
    response.json(toPage(question, slice));
  };
  router.get('/problems', listProblems);
  router.get('/sources/:source/problems', listProblems);

  for (const action of ['rescan', 'confirm'] as const) {
    router.post(`/sources/:source/${action}`, async (request, response) => {
      const { source } = request.params;
      const credentials = await httpAuth.credentials(request);
      await withAudit(
        auditor,
        {
          eventId: `source-${action}`,
          severityLevel: 'medium',
          request,
          meta: { source },
        },
        () => sources[action](source, { credentials }),
      );
      response.status(202).end();
    });
  }

  return router;
}
