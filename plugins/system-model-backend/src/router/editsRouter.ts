import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError, withAudit } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { CurationService } from '../service/curation/CurationService';
import { ENTITY_PATH, readEntityRef } from './entityRef';
import {
  overlayFieldSchema,
  overlaySchema,
  pointerQuerySchema,
  settlementSchema,
} from './input';
import { readQuery } from './readQuery';

/** Routes by which people decide what is believed of an entity, and say it themselves. */
export function createEditsRouter(options: {
  readonly auditor: AuditorService;
  readonly curation: CurationService;
  readonly httpAuth: HttpAuthService;
}): Router {
  const { auditor, curation, httpAuth } = options;
  const router = PromiseRouter();

  router.put(`${ENTITY_PATH}/settlements`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const settlement = parseOrInputError(
      settlementSchema,
      request.body,
      'The body',
    );
    const credentials = await httpAuth.credentials(request);
    await withAudit(
      auditor,
      {
        eventId: 'settle',
        severityLevel: 'medium',
        request,
        meta: { entityRef, ...settlement },
      },
      () => curation.settle(entityRef, settlement, { credentials }),
    );
    response.status(204).end();
  });

  router.delete(`${ENTITY_PATH}/settlements`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const { pointer } = parseOrInputError(
      pointerQuerySchema,
      readQuery(request),
      'The query',
    );
    const credentials = await httpAuth.credentials(request);
    await withAudit(
      auditor,
      {
        eventId: 'unsettle',
        severityLevel: 'medium',
        request,
        meta: { entityRef, pointer },
      },
      () => curation.unsettle(entityRef, pointer, { credentials }),
    );
    response.status(204).end();
  });

  router.get(`${ENTITY_PATH}/overlay`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const credentials = await httpAuth.credentials(request);
    response.json(await curation.getOverlay(entityRef, { credentials }));
  });

  router.put(`${ENTITY_PATH}/overlay`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const { values } = parseOrInputError(
      overlaySchema,
      request.body,
      'The body',
    );
    const credentials = await httpAuth.credentials(request);
    const outcome = await withAudit(
      auditor,
      {
        eventId: 'overlay-edit',
        severityLevel: 'medium',
        request,
        meta: { entityRef, fields: Object.keys(values) },
        describeResult: result => result,
      },
      () => curation.editOverlay(entityRef, values, { credentials }),
    );
    response.json(outcome);
  });

  router.delete(`${ENTITY_PATH}/overlay/:field`, async (request, response) => {
    const entityRef = readEntityRef(request);
    const field = parseOrInputError(
      overlayFieldSchema,
      request.params.field,
      'The field',
    );
    const credentials = await httpAuth.credentials(request);
    await withAudit(
      auditor,
      {
        eventId: 'overlay-clear',
        severityLevel: 'medium',
        request,
        meta: { entityRef, field },
      },
      () => curation.clearOverlay(entityRef, field, { credentials }),
    );
    response.status(204).end();
  });

  return router;
}
