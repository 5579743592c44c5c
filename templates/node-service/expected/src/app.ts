import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { loadContract } from './contract.ts';
import { greetingRoutes } from './greetings/greetingRoutes.ts';
import { createLogger } from './logger.ts';
import { metricsRoutes } from './operations/metricsRoutes.ts';
import { probeRoutes } from './operations/probeRoutes.ts';
import type { Readiness } from './operations/readiness.ts';
import { answerWithProblems } from './problems.ts';

export interface AppOptions {
  config: Config;
  readiness: Readiness;
}

/** Puts the service together without opening a port, so that tests can call it directly. */
export async function createApp({ config, readiness }: AppOptions): Promise<FastifyInstance> {
  const contract = loadContract();
  const app = Fastify({
    logger: createLogger(config),
    requestIdHeader: 'x-request-id',
    ajv: { customOptions: { removeAdditional: false } },
  });

  answerWithProblems(app);
  metricsRoutes(app);
  probeRoutes(app, readiness);
  app.get('/openapi.json', async () => contract.document);

  greetingRoutes(app, { contract, defaultLanguage: config.DEFAULT_LANGUAGE });

  return app;
}
