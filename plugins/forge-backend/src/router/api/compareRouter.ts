import { InputError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { startDiff, startPatch } from '../../git/diff';
import { findMergeBase } from '../../git/findMergeBase';
import { countCommits, listCommits } from '../../git/listCommits';
import { summarizeDiff } from '../../git/summarizeDiff';
import { toApiChangedFile } from '../../json/toApiChangedFile';
import { toApiCommit } from '../../json/toApiCommit';
import { sendText } from '../pipeProcess';
import { openForReading, RouterContext } from '../RouterContext';

const MAX_COMMITS = 250;

/**
 * Comparisons of two revisions.
 */
export function createCompareRouter(context: RouterContext): Router {
  const { git, revisions, urls } = context;
  const router = PromiseRouter();

  router.get(
    '/repos/:owner/:repo/compare/*',
    async (request: Request, response: Response) => {
      const match = /^(.+?)(\.{2,3})(.+?)(?:\.(diff|patch))?$/.exec(
        request.params[0],
      );
      if (!match) {
        throw new InputError(
          `"${request.params[0]}" does not compare two revisions: expected base...head`,
        );
      }
      const [, base, dots, head, format] = match;
      const repository = await openForReading(context, request, response);
      const { directory } = repository;
      const baseSha = await revisions.getSha(repository, base);
      const to = await revisions.getSha(repository, head);
      // Three dots compare with where the histories parted, two with the base itself.
      const mergeBase = await findMergeBase(git, directory, baseSha, to);
      const from = (dots === '...' && mergeBase) || baseSha;
      if (format) {
        const start = format === 'diff' ? startDiff : startPatch;
        await sendText(await start(git, directory, { from, to }), response);
        return;
      }
      const query = { from: [to], without: [baseSha] };
      const commits = await listCommits(git, directory, {
        ...query,
        limit: MAX_COMMITS,
      });
      const files = await summarizeDiff(git, directory, { from, to });
      response.json({
        total_commits: await countCommits(git, directory, query),
        commits: commits.map(c => toApiCommit(c, repository, urls)),
        merge_base: mergeBase ?? null,
        files: files.map(f => toApiChangedFile(f, to, repository, urls)),
      });
    },
  );

  return router;
}
