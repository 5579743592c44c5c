import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import {
  RepositoryFilter,
  RepositorySort,
} from '../../database/operations/selectRepositories';
import { toApiRepository } from '../../json/toApiRepository';
import { parsePage, parseQuery } from '../parseInput';
import { getKnownPrincipal, getPrincipal } from '../principal';
import { RouterContext } from '../RouterContext';
import { sendPage } from '../sendPage';

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform(value => value === 'true' || value === '1');

const searchSchema = z.object({
  q: z.string().max(200).optional(),
  topic: flag.optional(),
  includeDesc: flag.optional(),
  uid: z.coerce.number().int().optional(),
  private: flag.optional(),
  is_private: flag.optional(),
  archived: flag.optional(),
  sort: z.enum(['alpha', 'created', 'updated', 'size', 'id', '']).optional(),
  order: z.enum(['asc', 'desc', '']).optional(),
});

/**
 * Lists of repositories: of an owner, of the caller, by search.
 */
export function createRepositoryListsRouter(context: RouterContext): Router {
  const { forge, issueStore, urls } = context;
  const router = PromiseRouter();

  async function send(
    request: Request,
    response: Response,
    query: {
      readonly filter: RepositoryFilter;
      readonly sort?: RepositorySort;
      readonly isWrapped?: boolean;
    },
  ) {
    const page = parsePage(request);
    const list = await forge.listRepositories(
      {
        filter: query.filter,
        sort: query.sort ?? { by: 'name', isDescending: false },
        page,
      },
      { principal: getPrincipal(response) },
    );
    const counts = await issueStore.countOpen(list.items.map(r => r.id));
    sendPage(request, response, {
      items: list.items.map(r => toApiRepository(r, urls, counts.get(r.id))),
      total: list.total,
      page,
      urls,
      wrap: query.isWrapped ? data => ({ ok: true, data }) : undefined,
    });
  }

  router.get('/repos/search', async (request: Request, response: Response) => {
    const query = parseQuery(searchSchema, request);
    await send(request, response, {
      filter: {
        text: query.topic ? undefined : query.q,
        topic: query.topic ? query.q : undefined,
        includesDescription: query.includeDesc,
        ownerId: query.uid || undefined,
        isPrivate:
          query.is_private ?? (query.private === false ? false : undefined),
        isArchived: query.archived,
      },
      sort: {
        by: !query.sort || query.sort === 'alpha' ? 'name' : query.sort,
        isDescending: query.order === 'desc',
      },
      isWrapped: true,
    });
  });

  router.get('/user/repos', async (request: Request, response: Response) => {
    const { account } = getKnownPrincipal(response);
    await send(request, response, { filter: { ownerId: account.id } });
  });

  router.get(
    ['/users/:owner/repos', '/orgs/:owner/repos'],
    async (request: Request, response: Response) => {
      const owner = await forge.getAccount(request.params.owner, {
        principal: getPrincipal(response),
      });
      await send(request, response, { filter: { ownerId: owner.id } });
    },
  );

  return router;
}
