import { LoggerService } from '@backstage/backend-plugin-api';

/**
 * A logger for the stock publishers, whose running commentary on every folder they
 * make says nothing to an operator.
 */
export function quietLogger(logger: LoggerService): LoggerService {
  return {
    error: logger.error.bind(logger),
    warn: logger.warn.bind(logger),
    info: logger.debug.bind(logger),
    debug: logger.debug.bind(logger),
    child: meta => quietLogger(logger.child(meta)),
  };
}
