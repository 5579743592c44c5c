import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { toApiHook } from '../../json/toApiHook';
import { UnprocessableError } from '../../model/errors';
import { slicePage } from '../../model/Page';
import { WEBHOOK_EVENTS, WebhookEvent } from '../../model/Webhook';
import { parseBody, parseId, parsePage } from '../parseInput';
import { getKnownPrincipal } from '../principal';
import { openForWriting, RouterContext } from '../RouterContext';
import { sendPage } from '../sendPage';

const MAX_HOOKS = 50;

const configSchema = z.object({
  url: z
    .string()
    .max(2000)
    .url()
    .regex(/^https?:\/\//, 'must begin with http:// or https://')
    .optional(),
  content_type: z.enum(['json', 'form']).optional(),
  secret: z.string().max(500).optional(),
});

const hookSchema = z.object({
  type: z.enum(['gitea', 'gogs', 'forgejo']).optional(),
  config: configSchema.optional(),
  events: z.array(z.string().max(50)).max(50).optional(),
  branch_filter: z.string().max(200).optional(),
  active: z.boolean().optional(),
});

/**
 * Webhooks. Who may see them may write to the repository: their addresses can
 * be secrets themselves.
 */
export function createHooksRouter(context: RouterContext): Router {
  const { hooks, hookQueue, urls } = context;
  const router = PromiseRouter();
  const path = '/repos/:owner/:repo/hooks';

  async function open(request: Request, response: Response) {
    const repository = await openForWriting(context, request, response);
    const id = parseId(request.params.id, 'a webhook');
    const hook = await hooks.find(repository.id, id);
    if (!hook) {
      throw new NotFoundError(`There is no webhook ${id}`);
    }
    return { repository, hook };
  }

  router.get(path, async (request: Request, response: Response) => {
    const repository = await openForWriting(context, request, response);
    const page = parsePage(request);
    const { items, total } = slicePage(await hooks.list(repository.id), page);
    sendPage(request, response, {
      items: items.map(toApiHook),
      total,
      page,
      urls,
    });
  });

  router.post(path, async (request: Request, response: Response) => {
    const body = parseBody(hookSchema, request);
    const repository = await openForWriting(context, request, response);
    if (!body.config?.url) {
      throw new UnprocessableError('config.url is missing: where to send to');
    }
    if ((await hooks.list(repository.id)).length >= MAX_HOOKS) {
      throw new UnprocessableError(
        `The repository has ${MAX_HOOKS} webhooks; delete one first`,
      );
    }
    const hook = await hooks.create(repository.id, {
      url: body.config.url,
      contentType: body.config.content_type ?? 'json',
      secret: body.config.secret ?? '',
      events: toEvents(body.events ?? ['push']),
      branchFilter: body.branch_filter || '*',
      isActive: body.active ?? false,
    });
    response.status(201).json(toApiHook(hook));
  });

  router.get(`${path}/:id`, async (request: Request, response: Response) => {
    response.json(toApiHook((await open(request, response)).hook));
  });

  router.patch(`${path}/:id`, async (request: Request, response: Response) => {
    const body = parseBody(hookSchema, request);
    const { hook } = await open(request, response);
    await hooks.update(hook.id, {
      url: body.config?.url,
      contentType: body.config?.content_type,
      secret: body.config?.secret,
      events: body.events && toEvents(body.events),
      branchFilter: body.branch_filter,
      isActive: body.active,
    });
    response.json(toApiHook((await open(request, response)).hook));
  });

  router.delete(`${path}/:id`, async (request: Request, response: Response) => {
    await hooks.delete((await open(request, response)).hook.id);
    response.status(204).end();
  });

  router.post(
    `${path}/:id/tests`,
    async (request: Request, response: Response) => {
      const { repository, hook } = await open(request, response);
      const principal = getKnownPrincipal(response);
      await context.events.publishTest(repository, hook.id, principal);
      void hookQueue.deliverDue();
      response.status(204).end();
    },
  );

  return router;
}

function toEvents(names: readonly string[]): WebhookEvent[] {
  const unknown = names.filter(
    name => !WEBHOOK_EVENTS.includes(name as WebhookEvent),
  );
  if (unknown.length > 0 && !names.includes('*')) {
    throw new UnprocessableError(
      `Webhooks do not know the event ${
        unknown[0]
      }; known are ${WEBHOOK_EVENTS.join(', ')}`,
    );
  }
  return names.includes('*')
    ? [...WEBHOOK_EVENTS]
    : [...new Set(names as WebhookEvent[])];
}
