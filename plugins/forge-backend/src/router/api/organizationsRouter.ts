import { NotFoundError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { toApiOrganization } from '../../json/toApiUser';
import { parseBody, parsePage } from '../parseInput';
import { getPrincipal } from '../principal';
import { RouterContext } from '../RouterContext';
import { sendPage } from '../sendPage';

const newOrganizationSchema = z.object({
  username: z.string(),
  full_name: z.string().max(100).optional(),
  description: z.string().max(255).optional(),
});

/**
 * Organisations.
 */
export function createOrganizationsRouter(context: RouterContext): Router {
  const { forge, urls } = context;
  const router = PromiseRouter();

  router.get('/orgs', async (request: Request, response: Response) => {
    const page = parsePage(request);
    const { items, total } = await forge.listAccounts('organization', page, {
      principal: getPrincipal(response),
    });
    const organizations = items.map(toApiOrganization);
    sendPage(request, response, { items: organizations, total, page, urls });
  });

  router.post('/orgs', async (request, response) => {
    const body = parseBody(newOrganizationSchema, request);
    const organization = await forge.createOrganization(
      {
        login: body.username,
        fullName: body.full_name ?? '',
        description: body.description ?? '',
      },
      { principal: getPrincipal(response) },
    );
    response.status(201).json(toApiOrganization(organization));
  });

  router.get('/orgs/:org', async (request, response) => {
    const { org } = request.params;
    const account = await forge.getAccount(org, {
      principal: getPrincipal(response),
    });
    if (account.kind !== 'organization') {
      throw new NotFoundError(`There is no organisation "${org}"`);
    }
    response.json(toApiOrganization(account));
  });

  return router;
}
