import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { readCommits } from '../../git/readCommits';
import { toApiBranch } from '../../json/toApiBranch';
import { slicePage } from '../../model/Page';
import { ReadableRepository } from '../../service/ForgeService';
import { parseBody, parsePage } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import {
  openForReading,
  openForWriting,
  RouterContext,
} from '../RouterContext';
import { sendPage } from '../sendPage';

const newBranchSchema = z.object({
  new_branch_name: z.string().min(1),
  old_branch_name: z.string().optional(),
  old_ref_name: z.string().optional(),
});

/**
 * Branches.
 */
export function createBranchesRouter(context: RouterContext): Router {
  const { git, refs, revisions, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/branches';

  async function show(repository: ReadableRepository, name: string) {
    const { sha } = await refs.get(repository, 'branch', name);
    const commit = await revisions.getCommit(repository, sha);
    return toApiBranch(name, commit, repository, urls);
  }

  router.get(path, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    const page = parsePage(request);
    const { items, total } = slicePage(
      await refs.list(repository, 'branch'),
      page,
    );
    const commits = await readCommits(
      git,
      repository.directory,
      items.map(ref => ref.sha),
    );
    const branches = items.flatMap(({ name, sha }) => {
      const commit = commits.get(sha);
      const short = name.replace(/^refs\/heads\//, '');
      return commit ? [toApiBranch(short, commit, repository, urls)] : [];
    });
    sendPage(request, response, { items: branches, total, page, urls });
  });

  router.post(path, async (request: Request, response: Response) => {
    const body = parseBody(newBranchSchema, request);
    const repository = await openForWriting(context, request, response);
    await refs.create(
      repository,
      {
        kind: 'branch',
        name: body.new_branch_name,
        from: body.old_ref_name || body.old_branch_name,
      },
      getKnownPrincipal(response),
    );
    response.status(201).json(await show(repository, body.new_branch_name));
  });

  router.get(`${path}/*`, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    response.json(await show(repository, request.params[0]));
  });

  router.delete(`${path}/*`, async (request: Request, response: Response) => {
    const repository = await openForWriting(context, request, response);
    const principal = getKnownPrincipal(response);
    await refs.delete(repository, 'branch', request.params[0], principal);
    response.status(204).end();
  });

  return router;
}
