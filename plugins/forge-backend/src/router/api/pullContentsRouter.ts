import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { startDiff, startPatch } from '../../git/diff';
import { countCommits, listCommits } from '../../git/listCommits';
import { summarizeDiff } from '../../git/summarizeDiff';
import { toApiChangedFile } from '../../json/toApiChangedFile';
import { toApiCommit } from '../../json/toApiCommit';
import { slicePage } from '../../model/Page';
import { MERGE_STYLES } from '../../service/mergeStrategies';
import { parseBody, parseId, parsePage } from '../parseInput';
import { sendText } from '../pipeProcess';
import { getKnownPrincipal } from '../principal';
import {
  openForReading,
  openForWriting,
  RouterContext,
} from '../RouterContext';
import { sendPage } from '../sendPage';

const mergeSchema = z.object({
  // Gitea spells this one field with a capital letter.
  Do: z.enum(MERGE_STYLES),
  MergeTitleField: z.string().max(1000).optional(),
  MergeMessageField: z
    .string()
    .max(64 * 1024)
    .optional(),
  head_commit_id: z.string().optional(),
  delete_branch_after_merge: z.boolean().optional(),
});

/**
 * What a pull request changes, and merging it.
 */
export function createPullContentsRouter(context: RouterContext): Router {
  const { git, merges, pulls, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/pulls/:index(\\d+)';

  async function open(request: Request, response: Response) {
    const repository = await openForReading(context, request, response);
    const number = parseId(request.params.index, 'a pull request');
    return { repository, request: await pulls.get(repository, number) };
  }

  router.get(
    `${path}.:format(diff|patch)`,
    async (request: Request, response: Response) => {
      const { repository, request: opened } = await open(request, response);
      const { mergeBaseSha: from, headSha: to } = opened.pull;
      const start = request.params.format === 'diff' ? startDiff : startPatch;
      const process = await start(git, repository.directory, { from, to });
      await sendText(process, response);
    },
  );

  router.get(`${path}/files`, async (request: Request, response: Response) => {
    const { repository, request: opened } = await open(request, response);
    const { mergeBaseSha: from, headSha: to } = opened.pull;
    const page = parsePage(request);
    const files = await summarizeDiff(git, repository.directory, { from, to });
    const { items, total } = slicePage(files, page);
    const shown = items.map(f => toApiChangedFile(f, to, repository, urls));
    sendPage(request, response, { items: shown, total, page, urls });
  });

  router.get(
    `${path}/commits`,
    async (request: Request, response: Response) => {
      const { repository, request: opened } = await open(request, response);
      const { mergeBaseSha, headSha } = opened.pull;
      const page = parsePage(request);
      const query = { from: [headSha], without: [mergeBaseSha] };
      const total = await countCommits(git, repository.directory, query);
      const commits = await listCommits(git, repository.directory, {
        ...query,
        skip: (page.page - 1) * page.limit,
        limit: page.limit,
      });
      const items = commits.map(c => toApiCommit(c, repository, urls));
      sendPage(request, response, { items, total, page, urls });
    },
  );

  router.get(`${path}/merge`, async (request: Request, response: Response) => {
    const { request: opened } = await open(request, response);
    if (!opened.pull.mergedAt) {
      throw new NotFoundError(`Pull request #${opened.number} is not merged`);
    }
    response.status(204).end();
  });

  router.post(`${path}/merge`, async (request: Request, response: Response) => {
    const body = parseBody(mergeSchema, request);
    const repository = await openForWriting(context, request, response);
    await merges.merge(
      repository,
      parseId(request.params.index, 'a pull request'),
      {
        style: body.Do,
        title: body.MergeTitleField,
        message: body.MergeMessageField,
        headSha: body.head_commit_id,
        deletesBranch: body.delete_branch_after_merge,
      },
      getKnownPrincipal(response),
    );
    response.status(200).end();
  });

  return router;
}
