import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { toApiComment } from '../../json/toApiIssue';
import { Comment, Issue } from '../../model/Issue';
import { ReadableRepository } from '../../service/ForgeService';
import { parseBody, parseId } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import {
  openForReading,
  openForWriting,
  RouterContext,
} from '../RouterContext';
import { bodyText } from './issueInput';

const commentSchema = z.object({ body: bodyText.min(1) });

/**
 * Comments on issues and pull requests.
 */
export function createCommentsRouter(context: RouterContext): Router {
  const { issues, urls } = context;
  const router = PromiseRouter();
  const ofIssue = '/repos/:owner/:repo/issues/:index(\\d+)/comments';
  const one = '/repos/:owner/:repo/issues/comments/:id';

  function show(
    repository: ReadableRepository,
    { comment, issue }: { comment: Comment; issue: Issue },
  ) {
    return toApiComment(comment, {
      repository,
      issueNumber: issue.number,
      isPull: issue.pull !== undefined,
      urls,
    });
  }

  router.get(ofIssue, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    const number = parseId(request.params.index, 'an issue');
    const issue = await issues.get(repository, number);
    const comments = await issues.listComments(repository, number);
    response.setHeader('X-Total-Count', String(comments.length));
    response.json(
      comments.map(comment => show(repository, { comment, issue })),
    );
  });

  router.post(ofIssue, async (request: Request, response: Response) => {
    const { body } = parseBody(commentSchema, request);
    const repository = await openForWriting(context, request, response);
    const number = parseId(request.params.index, 'an issue');
    const principal = getKnownPrincipal(response);
    const comment = await issues.comment(repository, number, body, principal);
    const issue = await issues.get(repository, number);
    response.status(201).json(show(repository, { comment, issue }));
  });

  router.get(one, async (request: Request, response: Response) => {
    const repository = await openForReading(context, request, response);
    const id = parseId(request.params.id, 'a comment');
    response.json(show(repository, await issues.getComment(repository, id)));
  });

  router.patch(one, async (request: Request, response: Response) => {
    const { body } = parseBody(commentSchema, request);
    const repository = await openForWriting(context, request, response);
    const id = parseId(request.params.id, 'a comment');
    const principal = getKnownPrincipal(response);
    const on = await issues.editComment(repository, id, body, principal);
    response.json(show(repository, on));
  });

  router.delete(one, async (request: Request, response: Response) => {
    const repository = await openForWriting(context, request, response);
    const id = parseId(request.params.id, 'a comment');
    await issues.deleteComment(repository, id, getKnownPrincipal(response));
    response.status(204).end();
  });

  return router;
}
