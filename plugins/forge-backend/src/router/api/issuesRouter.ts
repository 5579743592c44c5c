import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { toApiIssue } from '../../json/toApiIssue';
import { parseBody, parseId, parsePage, parseQuery } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import {
  openForReading,
  openForWriting,
  RouterContext,
} from '../RouterContext';
import { sendPage } from '../sendPage';
import { bodyText, issueState, toStateFilter } from './issueInput';

const newIssueSchema = z.object({
  title: z.string().trim().min(1).max(255),
  body: bodyText.optional(),
});

const editSchema = z.object({
  title: z.string().trim().min(1).max(255).optional(),
  body: bodyText.optional(),
  state: issueState.optional(),
});

const listSchema = z.object({
  state: z.enum(['open', 'closed', 'all']).optional(),
  type: z.enum(['issues', 'pulls']).optional(),
  q: z.string().max(200).optional(),
});

/**
 * Issues.
 */
export function createIssuesRouter(context: RouterContext): Router {
  const { issues, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/issues';

  router.get(path, async (request: Request, response: Response) => {
    const query = parseQuery(listSchema, request);
    const repository = await openForReading(context, request, response);
    const page = parsePage(request);
    const { items, total } = await issues.list(
      repository,
      {
        state: toStateFilter(query.state),
        isPull: query.type && query.type === 'pulls',
        text: query.q,
      },
      page,
    );
    const shown = items.map(issue => toApiIssue(issue, repository, urls));
    sendPage(request, response, { items: shown, total, page, urls });
  });

  router.post(path, async (request: Request, response: Response) => {
    const { title, body = '' } = parseBody(newIssueSchema, request);
    const repository = await openForWriting(context, request, response);
    const principal = getKnownPrincipal(response);
    const issue = await issues.create(repository, { title, body }, principal);
    response.status(201).json(toApiIssue(issue, repository, urls));
  });

  router.get(`${path}/:index`, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    const number = parseId(request.params.index, 'an issue');
    const issue = await issues.get(repository, number);
    response.json(toApiIssue(issue, repository, urls));
  });

  router.patch(
    `${path}/:index`,
    async (request: Request, response: Response) => {
      const body = parseBody(editSchema, request);
      const repository = await openForWriting(context, request, response);
      const number = parseId(request.params.index, 'an issue');
      const principal = getKnownPrincipal(response);
      const issue = await issues.edit(repository, number, body, principal);
      response.status(201).json(toApiIssue(issue, repository, urls));
    },
  );

  return router;
}
