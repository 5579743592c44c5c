import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { format, transports } from 'winston';
import { readConfigSchema } from '../config/readConfigSchema';

type LevelOverrides = Parameters<WinstonLogger['setLevelOverrides']>[0];

const { combine, json, timestamp, uncolorize } = format;

/** Lines for people: time, level, plugin, message, fields; coloured only on a terminal. */
function readableFormat() {
  return process.stdout.isTTY
    ? WinstonLogger.colorFormat()
    : combine(WinstonLogger.colorFormat(), uncolorize());
}

/**
 * The stock logger with a timestamp on every line and without compiling the whole configuration schema at every start:
 * secrets are found through the part of it that says what is secret, written when the portal is built.
 */
export const rootLoggerServiceFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig },
  async factory({ config }) {
    const logger = WinstonLogger.create({
      meta: { service: 'portal' },
      level:
        process.env.LOG_LEVEL ??
        config.getOptionalString('backend.logger.level') ??
        'info',
      format:
        process.env.NODE_ENV === 'production'
          ? combine(timestamp(), json())
          : readableFormat(),
      transports: [new transports.Console()],
    });
    const findSecrets = await createConfigSecretEnumerator({
      logger,
      schema: await readConfigSchema(),
    });
    const apply = () => {
      logger.addRedactions(findSecrets(config));
      logger.setLevelOverrides(
        config.getOptional<LevelOverrides>('backend.logger.overrides') ?? [],
      );
    };
    apply();
    config.subscribe?.(apply);
    return logger;
  },
});
