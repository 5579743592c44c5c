import { readFile } from 'fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { load } from 'js-yaml';

/**
 * `GET /openapi.json`: the description of this interface.
 */
export function createDocumentRouter(baseUrl: string): Router {
  const router = PromiseRouter();

  router.get('/openapi.json', async (_request, response) => {
    const file = resolvePackagePath(
      '@fairway/plugin-api-contracts-backend',
      'src/schema/openapi.yaml',
    );
    const document = load(await readFile(file, 'utf8')) as object;
    response.json({ ...document, servers: [{ url: `${baseUrl}/v1` }] });
  });

  return router;
}
