import type { FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';

/** One JSON object a line on standard output; no names, addresses or tokens. */
export function createLogger(config: Config): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: config.LOG_LEVEL,
    messageKey: 'message',
    base: { service: '${{ values.name }}' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: ['req.headers.authorization', 'req.headers.cookie'],
  };
}
