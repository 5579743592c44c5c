import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness.ts';

/**
 * Liveness asks whether the process still answers and nothing else: a restart
 * does not mend a database. Readiness asks whether traffic makes sense.
 */
export function probeRoutes(app: FastifyInstance, readiness: Readiness) {
  // probes come every few seconds; their log lines say nothing
  const quiet = { logLevel: 'warn' } as const;

  app.get('/healthz', quiet, async () => ({ status: 'ok' }));

  app.get('/readyz', quiet, async (_request, reply) => {
    const faults = await readiness.faults();
    const ready = Object.keys(faults).length === 0;
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready', faults });
  });
}
