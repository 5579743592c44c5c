import { ErrorRequestHandler } from 'express';
import { TryFailedError, TryRefusedError } from '../errors';

/**
 * Answers refusals and failures of calls with their reason, in the form of all
 * errors of the portal. Other errors are left to it.
 */
export function createErrorMiddleware(): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.closed || response.writableEnded) {
      // The caller has gone, or was told in a line of the answer; the audit log knows.
      return;
    }
    const isTooLarge = error.type === 'entity.too.large';
    const known = isTooLarge
      ? new TryFailedError(
          'body-too-long',
          'The request is longer than what the portal takes in',
        )
      : error;
    if (
      response.headersSent ||
      !(known instanceof TryRefusedError || known instanceof TryFailedError)
    ) {
      next(error);
      return;
    }
    const statusCode = known instanceof TryFailedError ? known.statusCode : 403;
    if (known instanceof TryFailedError && known.retryAfterSeconds) {
      response.setHeader('Retry-After', known.retryAfterSeconds);
    }
    response.status(statusCode).json({
      error: { name: known.name, message: known.message },
      reason: known.reason,
      request: { method: request.method, url: request.originalUrl },
      response: { statusCode },
    });
  };
}
