import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { listChangedFiles } from '../../git/listChangedFiles';
import { toApiCommit } from '../json/toApiCommit';
import { openForReading, RouterContext } from '../RouterContext';

/**
 * Commits: one, and lists of them.
 */
export function createCommitsRouter(context: RouterContext): Router {
  const { git, revisions, urls } = context;
  const router = PromiseRouter();

  router.get(
    '/repos/:owner/:repo/git/commits/:sha',
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const commit = await revisions.getCommit(repository, request.params.sha);
      const changed = await listChangedFiles(git, repository.directory, [
        commit.sha,
      ]);
      const files = changed.get(commit.sha);
      response.json(toApiCommit(commit, repository, urls, { files }));
    },
  );

  return router;
}
