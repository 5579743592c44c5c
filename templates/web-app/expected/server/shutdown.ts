import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from './logger.ts';
import type { Readiness } from './readiness.ts';

export interface ShutdownOptions {
  server: Server;
  readiness: Readiness;
  log: Logger;
  /** How long to go on serving while load balancers learn that this instance leaves. */
  delayMs: number;
}

/** Stops taking traffic, lets running requests finish, then closes. */
export async function closeGracefully({ server, readiness, delayMs }: ShutdownOptions) {
  readiness.drain();
  await wait(delayMs);
  const closed = once(server, 'close');
  server.close();
  await closed;
}

/** Closes on SIGTERM and SIGINT; a second signal ends the process at once. */
export function closeOnSignal(options: ShutdownOptions) {
  const close = async (signal: NodeJS.Signals) => {
    options.log.info('closing', { signal });
    await closeGracefully(options);
    options.log.info('closed');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void close(signal));
  }
}
