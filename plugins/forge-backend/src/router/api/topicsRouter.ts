import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { UnprocessableError } from '../../model/errors';
import { parseBody } from '../parseInput';
import { getPrincipal } from '../principal';
import { openForReading, RouterContext } from '../RouterContext';

/** Gitea's bounds. */
const TOPIC = /^[a-z0-9][-.a-z0-9]{0,34}$/;
const MAX_TOPICS = 25;

const topicsSchema = z.object({ topics: z.array(z.string()) });

/**
 * Topics: words by which repositories are found.
 */
export function createTopicsRouter(context: RouterContext): Router {
  const { forge } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/topics';

  async function save(
    request: Request,
    response: Response,
    topics: readonly string[],
  ) {
    const { owner, repo } = request.params;
    await forge.updateRepository(
      { owner, name: repo },
      { topics: toTopics(topics) },
      { principal: getPrincipal(response) },
    );
    response.status(204).end();
  }

  router.get(path, async (request: Request, response: Response) => {
    const { topics } = await openForReading(context, request, response);
    response.setHeader('X-Total-Count', String(topics.length));
    response.json({ topics });
  });

  router.put(path, async (request: Request, response: Response) => {
    await save(request, response, parseBody(topicsSchema, request).topics);
  });

  router.put(`${path}/:topic`, async (request: Request, response: Response) => {
    const { topics } = await openForReading(context, request, response);
    await save(request, response, [...topics, request.params.topic]);
  });

  router.delete(
    `${path}/:topic`,
    async (request: Request, response: Response) => {
      const { topics } = await openForReading(context, request, response);
      const left = topics.filter(topic => topic !== request.params.topic);
      await save(request, response, left);
    },
  );

  return router;
}

function toTopics(names: readonly string[]): string[] {
  const topics = [...new Set(names.map(name => name.trim().toLowerCase()))];
  const bad = topics.find(topic => !TOPIC.test(topic));
  if (bad !== undefined) {
    throw new UnprocessableError(
      `"${bad}" cannot be a topic: it has up to 35 letters, digits, dashes and dots, and begins with a letter or digit`,
    );
  }
  if (topics.length > MAX_TOPICS) {
    throw new UnprocessableError(
      `A repository has up to ${MAX_TOPICS} topics, not ${topics.length}`,
    );
  }
  return topics;
}
