import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { withAudit } from '@fairway/backend-toolkit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { HealthService } from '../health/HealthService';

/** Routes that tell how search is doing, and have an index built anew. */
export function createHealthRouter(options: {
  auditor: AuditorService;
  health: HealthService;
  httpAuth: HttpAuthService;
}): Router {
  const { auditor, health, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/health', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await health.read({ credentials }));
  });

  router.post('/indexes/:type/rebuild', async (request, response) => {
    const { type } = request.params;
    const credentials = await httpAuth.credentials(request);
    await withAudit(
      auditor,
      {
        eventId: 'index-rebuild',
        severityLevel: 'medium',
        request,
        meta: { type },
      },
      () => health.rebuild(type, { credentials }),
    );
    response.status(202).json({ type });
  });

  return router;
}
