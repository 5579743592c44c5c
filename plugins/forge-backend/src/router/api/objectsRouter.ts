import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { listRefs } from '../../git/listRefs';
import { listTree } from '../../git/listTree';
import { resolveTree } from '../../git/resolveRevision';
import { toApiRef } from '../../json/toApiBranch';
import { slicePage } from '../../model/Page';
import { parsePage, readText } from '../parseInput';
import { openForReading, RouterContext } from '../RouterContext';

/** Gitea's own bound for one answer. */
const MAX_TREE_ENTRIES = 1000;
const MAX_LISTING = 64 * 1024 * 1024;

/**
 * Git's own objects: references, trees and blobs.
 */
export function createObjectsRouter(context: RouterContext): Router {
  const { contents, git, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/git';

  router.get(
    [`${path}/refs`, `${path}/refs/*`],
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const prefix = `refs/${request.params[0] ?? ''}`;
      const all = await listRefs(git, repository.directory, ['refs/']);
      const refs = all.filter(ref => ref.name.startsWith(prefix));
      if (refs.length === 0 && request.params[0]) {
        throw new NotFoundError(`There is no reference "${prefix}"`);
      }
      response.json(refs.map(ref => toApiRef(ref, repository, urls)));
    },
  );

  router.get(
    `${path}/trees/*`,
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const revision = request.params[0];
      const sha = await resolveTree(git, repository.directory, revision);
      if (!sha) {
        throw new NotFoundError(`There is no tree "${revision}"`);
      }
      const isRecursive = ['true', '1'].includes(
        readText(request, 'recursive') ?? '',
      );
      const entries = await listTree(git, repository.directory, sha, {
        isRecursive,
        maxOutput: MAX_LISTING,
      });
      const { page } = parsePage(request);
      const limit = Math.min(
        Number(readText(request, 'per_page')) || MAX_TREE_ENTRIES,
        MAX_TREE_ENTRIES,
      );
      const { items, total } = slicePage(entries, { page, limit });
      const api = `${urls.repository(repository)}/git`;
      response.json({
        sha,
        url: `${api}/trees/${sha}`,
        tree: items.map(entry => ({
          path: entry.path,
          mode: entry.mode,
          type: entry.type,
          size: entry.size,
          sha: entry.sha,
          url:
            entry.type === 'commit' ? '' : `${api}/${entry.type}s/${entry.sha}`,
        })),
        truncated: page * limit < total,
        page,
        total_count: total,
      });
    },
  );

  router.get(
    `${path}/blobs/:sha`,
    async (request: Request, response: Response) => {
      const repository = await openForReading(context, request, response);
      const { sha } = request.params;
      const bytes = await contents.readBlob(repository, sha);
      response.json({
        sha,
        url: `${urls.repository(repository)}/git/blobs/${sha}`,
        size: bytes.length,
        encoding: 'base64',
        content: bytes.toString('base64'),
      });
    },
  );

  return router;
}
