import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createReadiness } from './operations/readiness.ts';
import { closeOnSignal } from './shutdown.ts';

try {
  const config = readConfig(process.env);
  const readiness = createReadiness();
  const app = await createApp({ config, readiness });
  closeOnSignal({ app, readiness, delayMs: config.SHUTDOWN_DELAY_MS });
  await app.listen({ host: config.HOST, port: config.PORT });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
