import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { GitRef } from '../../git/listRefs';
import { readCommits } from '../../git/readCommits';
import { readTagMessages } from '../../git/readTag';
import { toApiTag } from '../../json/toApiBranch';
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

const newTagSchema = z.object({
  tag_name: z.string().min(1),
  target: z.string().optional(),
  message: z
    .string()
    .max(64 * 1024)
    .optional(),
});

/**
 * Tags.
 */
export function createTagsRouter(context: RouterContext): Router {
  const { git, refs, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/tags';

  async function show(repository: ReadableRepository, tags: readonly GitRef[]) {
    const { directory } = repository;
    const shas = tags.map(tag => tag.sha);
    const targets = tags.map(tag => tag.target);
    const messages = await readTagMessages(git, directory, shas);
    const commits = await readCommits(git, directory, targets);
    return tags.map(tag => {
      const commit = commits.get(tag.target);
      const message = messages.get(tag.sha) ?? commit?.message ?? '';
      return toApiTag(tag, { commit, message }, repository, urls);
    });
  }

  router.get(path, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    const page = parsePage(request);
    const all = await refs.list(repository, 'tag');
    const { items, total } = slicePage(all, page);
    const tags = await show(repository, items);
    sendPage(request, response, { items: tags, total, page, urls });
  });

  router.post(path, async (request: Request, response: Response) => {
    const body = parseBody(newTagSchema, request);
    const repository = await openForWriting(context, request, response);
    const tag = await refs.create(
      repository,
      {
        kind: 'tag',
        name: body.tag_name,
        from: body.target || undefined,
        message: body.message || undefined,
      },
      getKnownPrincipal(response),
    );
    response.status(201).json((await show(repository, [tag]))[0]);
  });

  router.get(`${path}/*`, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    const tag = await refs.get(repository, 'tag', request.params[0]);
    response.json((await show(repository, [tag]))[0]);
  });

  router.delete(`${path}/*`, async (request: Request, response: Response) => {
    const repository = await openForWriting(context, request, response);
    const principal = getKnownPrincipal(response);
    await refs.delete(repository, 'tag', request.params[0], principal);
    response.status(204).end();
  });

  return router;
}
