import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readConfig } from './config.ts';
import { createServer } from './createServer.ts';
import { createLogger } from './logger.ts';
import { createReadiness } from './readiness.ts';
import { closeOnSignal } from './shutdown.ts';

try {
  const config = readConfig(process.env);
  const log = createLogger(config.LOG_LEVEL);
  const readiness = createReadiness();
  const server = createServer({ config, log, readiness });
  closeOnSignal({ server, readiness, log, delayMs: config.SHUTDOWN_DELAY_MS });
  server.listen(config.PORT, config.HOST);
  await once(server, 'listening');
  log.info('listening', { port: (server.address() as AddressInfo).port });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
