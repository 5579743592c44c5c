import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createReadiness } from '../src/operations/readiness.ts';

export async function createTestApp() {
  const readiness = createReadiness();
  const app = await createApp({ config: readConfig({ LOG_LEVEL: 'silent' }), readiness });
  return { app, readiness };
}
