import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Readiness } from './operations/readiness.ts';

export interface ShutdownOptions {
  app: FastifyInstance;
  readiness: Readiness;
  /** How long to go on serving while load balancers learn that this instance leaves. */
  delayMs: number;
}

/** Stops taking traffic, lets running requests finish, then closes. */
export async function closeGracefully({ app, readiness, delayMs }: ShutdownOptions) {
  readiness.drain();
  await wait(delayMs);
  await app.close();
}

/** Closes on SIGTERM and SIGINT; a second signal ends the process at once. */
export function closeOnSignal(options: ShutdownOptions) {
  const close = async (signal: NodeJS.Signals) => {
    options.app.log.info({ signal }, 'closing');
    await closeGracefully(options);
    options.app.log.info('closed');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void close(signal));
  }
}
