import { LoggerService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

const HEALTH = '/.backstage/health/';

/**
 * Logs every request once, as fields: at `info` what the server failed at, the rest at `debug`.
 *
 * @remarks
 *
 * The query string stays out, since sign-in and signed addresses carry secrets in it.
 * A probe of a portal that is not ready is answered with 503 as it should be, and is asked many times.
 */
export function accessLog(logger: LoggerService): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint();
    res.on('finish', () => {
      const [path] = req.originalUrl.split('?', 1);
      const failed = res.statusCode >= 500 && !path.startsWith(HEALTH);
      logger[failed ? 'info' : 'debug']('Request', {
        method: req.method,
        path,
        status: res.statusCode,
        durationMs: Number((process.hrtime.bigint() - start) / 1_000_000n),
      });
    });
    next();
  };
}
