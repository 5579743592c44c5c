import { HttpAuthService, AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Push } from '@fairway/plugin-system-model-common';
import { ManifestFormat } from '@fairway/plugin-system-model-node';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { HmacVerifier } from '../push/HmacVerifier';
import { PushService } from '../push/PushService';
import { WorkloadTokenVerifier } from '../push/WorkloadTokenVerifier';
import { CurationService } from '../service/curation/CurationService';
import { EntityService } from '../service/entities/EntityService';
import { SourceService } from '../service/sources/SourceService';
import { createAboutRouter } from './aboutRouter';
import { createEditsRouter } from './editsRouter';
import { createEntitiesRouter } from './entitiesRouter';
import { createFindingsRouter } from './findingsRouter';
import { createObservationsRouter } from './observationsRouter';
import { createSourcesRouter } from './sourcesRouter';

/** Everything below `/api/system-model`. */
export function createRouter(options: {
  readonly auditor: AuditorService;
  readonly baseUrl: string;
  readonly curation: CurationService;
  readonly document: JsonObject;
  readonly entities: EntityService;
  readonly formats: () => readonly ManifestFormat[];
  readonly hmac: HmacVerifier;
  readonly httpAuth: HttpAuthService;
  readonly pushes: PushService;
  readonly pushSchema: JsonObject;
  readonly readPush: (body: Buffer) => Push;
  readonly sources: SourceService;
  readonly tokens: WorkloadTokenVerifier;
}): Router {
  const router = PromiseRouter();

  router.use((_request, response, next) => {
    // Kept by the caller alone, and asked for again: others may read other things.
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  });
  // It reads its body by itself.
  router.use('/v1', createObservationsRouter(options));
  router.use(express.json());
  router.use('/v1', createAboutRouter(options));
  router.use('/v1', createEntitiesRouter(options));
  router.use('/v1', createFindingsRouter(options));
  router.use('/v1', createEditsRouter(options));
  router.use('/v1', createSourcesRouter(options));
  return router;
}
