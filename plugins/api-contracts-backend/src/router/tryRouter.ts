import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { parseOrInputError, withAudit } from '@fairway/backend-toolkit';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { TryService } from '../service/TryService';
import { assertNoPortalToken } from './assertNoPortalToken';
import { sendAnswer } from './sendAnswer';
import { tryRequestSchema } from './input';
import { toAuditError, toAuditMeta } from './toAudit';

/**
 * `POST /try`: one call to an API, and one event in the audit log.
 */
export function createTryRouter(options: {
  readonly auditor: AuditorService;
  readonly httpAuth: HttpAuthService;
  readonly service: TryService;
}): Router {
  const { auditor, httpAuth, service } = options;
  const router = PromiseRouter();

  router.post('/try', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const call = parseOrInputError(
      tryRequestSchema,
      request.body,
      'The request',
    );
    const signal = toSignal(request, response);
    const startedAt = performance.now();
    await withAudit(
      auditor,
      {
        eventId: 'try',
        severityLevel: 'medium',
        request,
        meta: toAuditMeta(call),
        describeResult: result => result,
        describeError: error => toAuditError(error, startedAt),
      },
      async () => {
        assertNoPortalToken(request, call);
        const { answer, environment, template } = await service.tryOperation(
          call,
          { credentials, signal },
        );
        await sendAnswer(answer, { request, response, signal });
        const { bytes, isTruncated, timing } = answer.toEnd();
        return {
          environment,
          ...(template && { operation: `${call.method} ${template}` }),
          status: answer.head.status,
          bytes,
          isTruncated,
          durationMs: timing.totalMs,
        };
      },
    );
  });

  return router;
}

/** Aborted when the caller goes away before the end. */
function toSignal(_request: Request, response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) {
      controller.abort();
    }
  });
  return controller.signal;
}
