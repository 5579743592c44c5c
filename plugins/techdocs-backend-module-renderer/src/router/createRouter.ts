import { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PublisherBase } from '@backstage/plugin-techdocs-node';
import { Handler } from 'express';
import Router from 'express-promise-router';
import { forgetSocketListeners } from './forgetSocketListeners';

export type RouterOptions = {
  readonly catalog: CatalogService;
  readonly httpAuth: HttpAuthService;
  readonly publisher: PublisherBase;
};

/**
 * Stands before the routes of the TechDocs backend.
 *
 * @remarks
 *
 * `GET /built/<namespace>/<kind>/<name>` says whether there is documentation yet.
 * Without it a reader finds out by a request that fails, which browsers report.
 */
export function createRouter(options: RouterOptions): Handler {
  const { catalog, httpAuth, publisher } = options;
  const router = Router();

  router.get('/built/:namespace/:kind/:name', async (req, res) => {
    const { namespace, kind, name } = req.params;
    const entityRef = `${kind}:${namespace}/${name}`;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: await httpAuth.credentials(req),
    });
    if (!entity) {
      throw new NotFoundError(`There is no ${entityRef} in the catalog`);
    }
    res.json({ built: await publisher.hasDocsBeenGenerated(entity) });
  });

  router.use('/sync', forgetSocketListeners);

  return router;
}
