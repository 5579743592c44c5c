import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { EntityService } from '../service/entities/EntityService';
import { formatCursor, parseCursor } from './cursor';
import { ENTITY_PATH, readEntityRef } from './entityRef';
import {
  changesQuerySchema,
  dependencyQuerySchema,
  entityQuerySchema,
  nameQuerySchema,
  nameSchema,
  recordsSchema,
} from './input';
import { readQuery } from './readQuery';
import { selectFields } from './selectFields';
import { toPage } from './toPage';

/** Routes that tell what is in the model. */
export function createEntitiesRouter(options: {
  readonly entities: EntityService;
  readonly httpAuth: HttpAuthService;
}): Router {
  const { entities, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/entities', async (request, response) => {
    const { cursor, fields, limit, ...filter } = parseOrInputError(
      entityQuerySchema,
      readQuery(request),
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    const question = ['entities', filter];
    const slice = await entities.list(
      filter,
      { limit, after: cursor && parseCursor(question, cursor) },
      { credentials },
    );
    const page = toPage(question, slice);
    response.json({
      ...page,
      items: page.items.map(item => ({
        ...item,
        entity: selectFields(item.entity, fields),
      })),
    });
  });

  router.get('/entities/by-name/:name', async (request, response) => {
    const name = parseOrInputError(nameSchema, request.params.name, 'The name');
    const { kind } = parseOrInputError(
      nameQuerySchema,
      readQuery(request),
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    response.json(await entities.getByName(name, kind, { credentials }));
  });

  router.post('/entities/by-refs', async (request, response) => {
    const { entityRefs } = parseOrInputError(
      recordsSchema,
      request.body,
      'The body',
    );
    const credentials = await httpAuth.credentials(request);
    response.json(await entities.getRecords(entityRefs, { credentials }));
  });

  router.get(ENTITY_PATH, async (request, response) => {
    const entityRef = readEntityRef(request);
    const credentials = await httpAuth.credentials(request);
    response.json(await entities.get(entityRef, { credentials }));
  });

  router.get(`${ENTITY_PATH}/provenance`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const credentials = await httpAuth.credentials(request);
    response.json(await entities.getProvenance(entityRef, { credentials }));
  });

  router.get(`${ENTITY_PATH}/dependencies`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const query = parseOrInputError(
      dependencyQuerySchema,
      readQuery(request),
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    response.json(
      await entities.getDependencies(entityRef, query, { credentials }),
    );
  });

  router.get('/changes', async (request, response) => {
    const { limit, since } = parseOrInputError(
      changesQuerySchema,
      readQuery(request),
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    const question = ['changes'];
    const { hasMore, items, last } = await entities.listChanges(
      { limit, after: since ? Number(parseCursor(question, since)) : 0 },
      { credentials },
    );
    response.json({
      items,
      cursor: formatCursor(question, String(last)),
      hasMore,
    });
  });

  return router;
}
