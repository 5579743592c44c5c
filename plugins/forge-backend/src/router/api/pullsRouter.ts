import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { toApiPull } from '../../json/toApiPull';
import { PullRequest } from '../../model/Issue';
import { ReadableRepository } from '../../service/ForgeService';
import { parseBody, parseId, parsePage, parseQuery } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import {
  openForReading,
  openForWriting,
  RouterContext,
} from '../RouterContext';
import { sendPage } from '../sendPage';
import { bodyText, issueState, toStateFilter } from './issueInput';

const newPullSchema = z.object({
  title: z.string().trim().min(1).max(255),
  body: bodyText.optional(),
  head: z.string().min(1),
  base: z.string().min(1),
});

const editSchema = z.object({
  title: z.string().trim().min(1).max(255).optional(),
  body: bodyText.optional(),
  base: z.string().min(1).optional(),
  state: issueState.optional(),
});

const listSchema = z.object({
  state: z.enum(['open', 'closed', 'all']).optional(),
  base_branch: z.string().optional(),
  head_branch: z.string().optional(),
});

/**
 * Pull requests: making, listing, showing and changing them.
 */
export function createPullsRouter(context: RouterContext): Router {
  const { pulls, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/pulls';

  async function show(repository: ReadableRepository, pull: PullRequest) {
    const isMergeable = await pulls.isMergeable(repository, pull);
    return toApiPull(pull, repository, urls, { isMergeable });
  }

  router.get(path, async (request: Request, response: Response) => {
    const query = parseQuery(listSchema, request);
    const repository = await openForReading(context, request, response);
    const page = parsePage(request);
    const { items, total } = await pulls.list(
      repository,
      {
        state: toStateFilter(query.state),
        baseBranch: query.base_branch,
        headBranch: query.head_branch,
      },
      page,
    );
    const shown = await Promise.all(items.map(pull => show(repository, pull)));
    sendPage(request, response, { items: shown, total, page, urls });
  });

  router.post(path, async (request: Request, response: Response) => {
    const body = parseBody(newPullSchema, request);
    const repository = await openForWriting(context, request, response);
    const pull = await pulls.create(
      repository,
      { ...body, body: body.body ?? '' },
      getKnownPrincipal(response),
    );
    response.status(201).json(await show(repository, pull));
  });

  router.get(
    `${path}/:index(\\d+)`,
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const number = parseId(request.params.index, 'a pull request');
      const pull = await pulls.get(repository, number);
      response.json(await show(repository, pull));
    },
  );

  router.patch(
    `${path}/:index`,
    async (request: Request, response: Response) => {
      const body = parseBody(editSchema, request);
      const repository = await openForWriting(context, request, response);
      const number = parseId(request.params.index, 'a pull request');
      const principal = getKnownPrincipal(response);
      const pull = await pulls.edit(repository, number, body, principal);
      response.status(201).json(await show(repository, pull));
    },
  );

  return router;
}
