import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { TryService } from '../service/TryService';
import { HistoryService } from '../history/HistoryService';
import { ContractJudge } from '../history/ContractJudge';
import { EnvironmentService } from '../environments/EnvironmentService';
import { LintService } from '../lint/LintService';
import { createDiffRouter } from './diffRouter';
import { createDocumentRouter } from './documentRouter';
import { createEnvironmentsRouter } from './environmentsRouter';
import { createErrorMiddleware } from './errorMiddleware';
import { createHistoryRouter } from './historyRouter';
import { createLintRouter } from './lintRouter';
import { createServersRouter } from './serversRouter';
import { createTryRouter } from './tryRouter';

/** In JSON a quote takes two bytes and a control character six; the rest is for paths and headers. */
const JSON_OVERHEAD = 2;
const JSON_ROOM = 1024 * 1024;

/**
 * Everything below `/api/api-contracts`.
 */
export function createRouter(options: {
  readonly auditor: AuditorService;
  readonly baseUrl: string;
  readonly environments: EnvironmentService;
  readonly history: HistoryService;
  readonly httpAuth: HttpAuthService;
  readonly judge: ContractJudge;
  readonly lint: LintService;
  readonly maxRequestBytes: number;
  readonly service: TryService;
}): Router {
  const { auditor, baseUrl, httpAuth, maxRequestBytes, service } = options;
  const router = PromiseRouter();

  // It takes longer bodies than the others.
  router.use('/v1', createDiffRouter(options));
  router.use(
    express.json({ limit: maxRequestBytes * JSON_OVERHEAD + JSON_ROOM }),
  );
  router.use('/v1', createDocumentRouter(baseUrl));
  router.use('/v1', createServersRouter({ httpAuth, service }));
  router.use('/v1', createTryRouter({ auditor, httpAuth, service }));
  router.use('/v1', createHistoryRouter(options));
  router.use('/v1', createEnvironmentsRouter(options));
  router.use('/v1', createLintRouter(options));
  router.use(createErrorMiddleware());
  return router;
}
