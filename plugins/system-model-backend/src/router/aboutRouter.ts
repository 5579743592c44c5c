import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { ManifestFormat } from '@fairway/plugin-system-model-node';
import { Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** Routes that describe this interface, and what manifests and pushes look like. */
export function createAboutRouter(options: {
  readonly baseUrl: string;
  /** The contents of openapi.yaml. */
  readonly document: JsonObject;
  readonly formats: () => readonly ManifestFormat[];
  readonly pushSchema: JsonObject;
}): Router {
  const { baseUrl, document, formats, pushSchema } = options;
  const router = PromiseRouter();

  router.get('/openapi.json', (_request, response) => {
    response.json({ ...document, servers: [{ url: `${baseUrl}/v1` }] });
  });

  router.get('/observations/schema', (_request, response) => {
    sendSchema(response, pushSchema);
  });

  router.get('/formats', (_request, response) => {
    response.json({
      items: formats().map(({ id }) => ({
        id,
        schemaPath: `/v1/formats/${encodeURIComponent(id)}/schema`,
      })),
    });
  });

  router.get('/formats/:format/schema', (request, response) => {
    const format = formats().find(({ id }) => id === request.params.format);
    if (!format) {
      throw new NotFoundError(
        `There is no format "${
          request.params.format
        }": expected one of ${formats()
          .map(({ id }) => id)
          .join(', ')}`,
      );
    }
    sendSchema(response, format.schema);
  });

  return router;
}

function sendSchema(response: Response, schema: JsonObject): void {
  response.type('application/schema+json').json(schema);
}
