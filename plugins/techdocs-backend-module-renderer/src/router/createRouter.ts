import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PublisherBase } from '@backstage/plugin-techdocs-node';
import { Handler, Request } from 'express';
import Router from 'express-promise-router';
import { DocsHealthReader } from '../health/DocsHealthReader';
import { forgetSocketListeners } from './forgetSocketListeners';

export type RouterOptions = {
  readonly catalog: CatalogService;
  readonly httpAuth: HttpAuthService;
  readonly publisher: PublisherBase;
  readonly health: DocsHealthReader;
};

/**
 * Stands before the routes of the TechDocs backend.
 *
 * @remarks
 *
 * `GET /built/<namespace>/<kind>/<name>` says whether there is documentation yet.
 * Without it a reader finds out by a request that fails, which browsers report.
 *
 * `GET /health/<namespace>/<kind>/<name>` says what the build noticed about it.
 */
export function createRouter(options: RouterOptions): Handler {
  const { catalog, httpAuth, publisher, health } = options;
  const router = Router();

  const getEntity = async (req: Request): Promise<Entity> => {
    const { namespace, kind, name } = req.params;
    const entityRef = `${kind}:${namespace}/${name}`;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: await httpAuth.credentials(req),
    });
    if (!entity) {
      throw new NotFoundError(`There is no ${entityRef} in the catalog`);
    }
    return entity;
  };

  router.get('/built/:namespace/:kind/:name', async (req, res) => {
    const entity = await getEntity(req);
    res.json({ built: await publisher.hasDocsBeenGenerated(entity) });
  });

  router.get('/health/:namespace/:kind/:name', async (req, res) => {
    const entity = await getEntity(req);
    const credentials = await httpAuth.credentials(req);
    res.json({ health: await health.find(entity, credentials) });
  });

  router.use('/sync', forgetSocketListeners);

  return router;
}
