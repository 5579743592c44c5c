import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { toApiOrganization, toApiUser } from '../../json/toApiUser';
import { getKnownPrincipal, getPrincipal } from '../principal';
import { DEFAULT_LIMIT, MAX_LIMIT, parsePage } from '../parseInput';
import { RouterContext } from '../RouterContext';
import { sendPage } from '../sendPage';

/**
 * Users, and who the caller is.
 */
export function createUsersRouter(context: RouterContext): Router {
  const { forge, options, urls } = context;
  const router = PromiseRouter();

  router.get('/version', (_request, response) => {
    response.json({ version: '1.24.0+fairway' });
  });

  router.get('/settings/api', (_request, response) => {
    response.json({
      max_response_items: MAX_LIMIT,
      default_paging_num: DEFAULT_LIMIT,
      default_git_trees_per_page: 1000,
      default_max_blob_size: options.limits.fileBytes,
      default_max_response_size: options.limits.archiveBytes,
    });
  });

  router.get('/user', (_request, response) => {
    response.json(toApiUser(getKnownPrincipal(response).account, urls));
  });

  router.get('/user/orgs', async (request, response) => {
    const page = parsePage(request);
    const principal = getKnownPrincipal(response);
    const { items, total } = await forge.listAccounts('organization', page, {
      principal,
    });
    const organizations = items.map(toApiOrganization);
    sendPage(request, response, { items: organizations, total, page, urls });
  });

  router.get('/users/:user', async (request, response) => {
    const account = await forge.getAccount(request.params.user, {
      principal: getPrincipal(response),
    });
    response.json(toApiUser(account, urls));
  });

  return router;
}
