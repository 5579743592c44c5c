import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { HealthService } from '../health/HealthService';
import { Learning } from '../learning/Learning';
import { LearningStore } from '../learning/LearningStore';
import { SearchService } from '../query/SearchService';
import { createHealthRouter } from './healthRouter';
import { createLearningRouter } from './learningRouter';
import { createQueryRouter } from './queryRouter';

/** Routes below `/api/search`; that of stock search for queries is answered here instead. */
export function createRouter(options: {
  auditor: AuditorService;
  health: HealthService;
  httpAuth: HttpAuthService;
  learning: Learning;
  learningStore: LearningStore;
  limits: { maxTermLength: number; maxPageLimit: number };
  permissions: PermissionsService;
  search: SearchService;
}): Router {
  const router = PromiseRouter();
  router.use(createQueryRouter(options));
  router.use('/v1', createHealthRouter(options));
  router.use('/v1', createLearningRouter(options));
  return router;
}
