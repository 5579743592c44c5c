import { readFile } from 'fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parse } from 'yaml';
import { ForgeUrls } from '../model/ForgeUrls';

/**
 * The description of the API, at an address of its own and at Gitea's.
 */
export function createDocumentationRouter(urls: ForgeUrls): Router {
  const router = PromiseRouter();

  router.get(
    ['/api/openapi.json', '/swagger.v1.json'],
    async (_request, response) => {
      const file = resolvePackagePath(
        '@fairway/plugin-forge-backend',
        'src/schema/openapi.yaml',
      );
      const document = parse(await readFile(file, 'utf8'));
      response.json({ ...document, servers: [{ url: urls.api }] });
    },
  );

  router.get('/api/swagger', (_request, response) => {
    response.redirect(302, `${urls.base}/api/openapi.json`);
  });

  return router;
}
