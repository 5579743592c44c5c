import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { Account } from '../../model/Account';
import { toApiRepository } from '../../json/toApiRepository';
import { parseBody } from '../parseInput';
import { getKnownPrincipal, getPrincipal } from '../principal';
import { openForReading, RouterContext } from '../RouterContext';

const newRepositorySchema = z.object({
  name: z.string(),
  description: z.string().max(2048).optional(),
  private: z.boolean().optional(),
  default_branch: z.string().optional(),
  auto_init: z.boolean().optional(),
});

const editSchema = z.object({
  name: z.string().optional(),
  description: z.string().max(2048).optional(),
  website: z.string().max(1024).optional(),
  private: z.boolean().optional(),
  archived: z.boolean().optional(),
  default_branch: z.string().optional(),
});

/**
 * Making, showing, changing and deleting repositories.
 */
export function createRepositoriesRouter(context: RouterContext): Router {
  const { forge, issueStore, urls, writer } = context;
  const router = PromiseRouter();

  async function create(request: Request, response: Response, owner: Account) {
    const body = parseBody(newRepositorySchema, request);
    const principal = getKnownPrincipal(response);
    const created = await forge.createRepository(
      owner,
      {
        name: body.name,
        description: body.description ?? '',
        isPrivate: body.private ?? false,
        defaultBranch: body.default_branch || 'main',
      },
      { principal },
    );
    if (body.auto_init) {
      const content = Buffer.from(
        `# ${created.name}\n\n${created.description}`.trimEnd().concat('\n'),
      );
      await writer.commit(
        created,
        [{ operation: 'create', path: 'README.md', content }],
        { message: 'Initial commit' },
        principal,
      );
    }
    const isEmpty = !body.auto_init;
    response.status(201).json(toApiRepository({ ...created, isEmpty }, urls));
  }

  router.post('/user/repos', (request, response) =>
    create(request, response, getKnownPrincipal(response).account),
  );

  router.post(
    ['/orgs/:org/repos', '/org/:org/repos'],
    async (request: Request, response: Response) => {
      const { org } = request.params;
      const owner = await forge.getAccount(org, {
        principal: getKnownPrincipal(response),
      });
      if (owner.kind !== 'organization') {
        throw new NotFoundError(`There is no organisation "${org}"`);
      }
      await create(request, response, owner);
    },
  );

  router.get('/repos/:owner/:repo', async (request, response) => {
    const repository = await openForReading(context, request, response);
    const counts = await issueStore.countOpen([repository.id]);
    response.json(toApiRepository(repository, urls, counts.get(repository.id)));
  });

  router.patch('/repos/:owner/:repo', async (request, response) => {
    const { owner, repo } = request.params;
    const body = parseBody(editSchema, request);
    const updated = await forge.updateRepository(
      { owner, name: repo },
      {
        name: body.name,
        description: body.description,
        website: body.website,
        isPrivate: body.private,
        isArchived: body.archived,
        defaultBranch: body.default_branch,
      },
      { principal: getPrincipal(response) },
    );
    response.json(toApiRepository(updated, urls));
  });

  router.delete('/repos/:owner/:repo', async (request, response) => {
    const { owner, repo } = request.params;
    await forge.deleteRepository(
      { owner, name: repo },
      { principal: getPrincipal(response) },
    );
    response.status(204).end();
  });

  return router;
}
