import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { toApiCombinedStatus, toApiStatus } from '../../json/toApiStatus';
import { STATUS_STATES } from '../../model/CommitStatus';
import { slicePage } from '../../model/Page';
import { parseBody, parsePage } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import {
  openForReading,
  openForWriting,
  RouterContext,
} from '../RouterContext';
import { sendPage } from '../sendPage';

const newStatusSchema = z.object({
  state: z.enum(STATUS_STATES),
  context: z.string().max(200).optional(),
  description: z.string().max(2000).optional(),
  // Shown as a link, so it must not be a script.
  target_url: z
    .string()
    .max(2000)
    .regex(/^(?:https?:\/\/|$)/, 'must begin with http:// or https://')
    .optional(),
});

/**
 * Commit statuses.
 */
export function createStatusesRouter(context: RouterContext): Router {
  const { statuses, urls } = context;
  const router = PromiseRouter();
  const base = '/repos/:owner/:repo';

  router.post(
    `${base}/statuses/:sha`,
    async (request: Request, response: Response) => {
      const body = parseBody(newStatusSchema, request);
      const repository = await openForWriting(context, request, response);
      const status = await statuses.create(
        repository,
        request.params.sha,
        {
          state: body.state,
          context: body.context || 'default',
          description: body.description ?? '',
          targetUrl: body.target_url ?? '',
        },
        getKnownPrincipal(response),
      );
      response.status(201).json(toApiStatus(status, repository, urls));
    },
  );

  router.get(
    [`${base}/statuses/:sha`, `${base}/commits/:sha(*)/statuses`],
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const page = parsePage(request);
      const list = await statuses.list(repository, request.params.sha);
      const { items, total } = slicePage(list.statuses, page);
      const shown = items.map(status => toApiStatus(status, repository, urls));
      sendPage(request, response, { items: shown, total, page, urls });
    },
  );

  router.get(
    `${base}/commits/:sha(*)/status`,
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const list = await statuses.list(repository, request.params.sha);
      response.json(
        toApiCombinedStatus(list.sha, list.statuses, repository, urls),
      );
    },
  );

  return router;
}
