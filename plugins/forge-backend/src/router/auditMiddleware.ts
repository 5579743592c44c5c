import { AuditorService } from '@backstage/backend-plugin-api';
import { Request, RequestHandler } from 'express';
import { getPrincipal } from './principal';
import { toAuditEvent } from './toAuditEvent';

/**
 * Writes down who changes what, and whether it was done.
 */
export function createAuditMiddleware(auditor: AuditorService): RequestHandler {
  return (request, response, next) => {
    const event = toAuditEvent(request.method, request.path);
    if (!event) {
      next();
      return;
    }
    const principal = getPrincipal(response);
    const isSession = principal.kind === 'session';
    auditor
      .createEvent({
        ...event,
        // The auditor finds the actor of sessions by itself, and knows nothing of tokens.
        request: isSession ? request : undefined,
        meta: {
          by: principal.kind,
          login: principal.kind === 'anonymous' ? '' : principal.account.login,
          method: request.method,
          path: toPath(request),
        },
      })
      .then(audit => {
        response.on('finish', () => {
          const { statusCode } = response;
          const isDone = statusCode < 400;
          const meta = { statusCode };
          const outcome = isDone
            ? audit.success({ meta })
            : audit.fail({ meta, error: new Error(`Status ${statusCode}`) });
          outcome.catch(() => {});
        });
        next();
      })
      .catch(next);
  };
}

function toPath(request: Request): string {
  return `${request.baseUrl}${request.path}`;
}
