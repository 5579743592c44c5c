import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { EMPTY_TREE, startDiff, startPatch } from '../../git/diff';
import { GitCommit } from '../../git/GitCommit';
import { countCommits, listCommits } from '../../git/listCommits';
import { summarizeCommits } from '../../git/summarizeDiff';
import { toApiCommit } from '../../json/toApiCommit';
import { parseTreePath } from '../../names/treePath';
import { ReadableRepository } from '../../service/ForgeService';
import { parsePage, readText } from '../parseInput';
import { sendText } from '../pipeProcess';
import { openForReading, RouterContext } from '../RouterContext';
import { sendPage } from '../sendPage';

/**
 * Commits: one, lists of them, and what they change.
 */
export function createCommitsRouter(context: RouterContext): Router {
  const { accounts, git, revisions, urls } = context;
  const router = PromiseRouter();

  async function show(
    repository: ReadableRepository,
    commits: readonly GitCommit[],
    withFiles = true,
  ) {
    const files = withFiles
      ? await summarizeCommits(git, repository.directory, commits)
      : new Map();
    const authors = await accounts.findByEmails(
      commits.flatMap(c => [c.author.email, c.committer.email]),
    );
    return commits.map(commit => {
      const details = { files: files.get(commit.sha), authors };
      return toApiCommit(commit, repository, urls, details);
    });
  }

  router.get(
    '/repos/:owner/:repo/git/commits/:sha(*).:format(diff|patch)',
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const { sha: revision, format } = request.params;
      const { sha, parents } = await revisions.getCommit(repository, revision);
      const process =
        format === 'patch'
          ? await startPatch(git, repository.directory, { to: sha })
          : await startDiff(git, repository.directory, {
              from: parents[0] ?? EMPTY_TREE,
              to: sha,
            });
      await sendText(process, response);
    },
  );

  router.get(
    '/repos/:owner/:repo/git/commits/*',
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const revision = request.params[0];
      const commit = await revisions.getCommit(repository, revision);
      response.json((await show(repository, [commit]))[0]);
    },
  );

  router.get(
    '/repos/:owner/:repo/commits',
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const page = parsePage(request);
      const path = parseTreePath(readText(request, 'path') ?? '');
      const not = readText(request, 'not');
      const query = {
        from: [await revisions.getSha(repository, readText(request, 'sha'))],
        without: not ? [await revisions.getSha(repository, not)] : [],
        path,
      };
      const total = await countCommits(git, repository.directory, query);
      if (path !== '' && total === 0) {
        throw new NotFoundError(`No commit has touched "${path}"`);
      }
      const commits = await listCommits(git, repository.directory, {
        ...query,
        skip: (page.page - 1) * page.limit,
        limit: page.limit,
      });
      const withFiles = readText(request, 'files') !== 'false';
      const pageCount = Math.ceil(total / page.limit);
      response.setHeader('X-Page', String(page.page));
      response.setHeader('X-PerPage', String(page.limit));
      response.setHeader('X-Total', String(total));
      response.setHeader('X-PageCount', String(pageCount));
      response.setHeader('X-HasMore', String(page.page < pageCount));
      const items = await show(repository, commits, withFiles);
      sendPage(request, response, { items, total, page, urls });
    },
  );

  return router;
}
