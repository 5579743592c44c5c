import { LoggerService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/**
 * Logs every request once, as fields: at `info` what the server failed at, the rest at `debug`.
 *
 * @remarks
 *
 * The query string stays out, since sign-in and signed addresses carry secrets in it.
 */
export function accessLog(logger: LoggerService): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint();
    res.on('finish', () => {
      logger[res.statusCode < 500 ? 'debug' : 'info']('Request', {
        method: req.method,
        path: req.originalUrl.split('?', 1)[0],
        status: res.statusCode,
        durationMs: Number((process.hrtime.bigint() - start) / 1_000_000n),
      });
    });
    next();
  };
}
