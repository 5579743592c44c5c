import { join } from 'node:path';
import { ensureInstalled, yarn } from './install.mjs';
import {
  checkPort,
  prepareDataDir,
  readDataDir,
  readPort,
} from './options.mjs';
import { startDatabase } from './database.mjs';
import { ensureSecrets } from './secrets.mjs';

const APP_PORT = 3000;

/** Serves the app on port 3000 and the backend on `--port`, both reloading when a file changes. */
export async function run(values) {
  const port = readPort(values.port);
  const dataDir = readDataDir(values.data);
  await checkPort(port);
  await checkPort(APP_PORT);
  prepareDataDir(dataDir);
  prepareDataDir(join(dataDir, 'work'));
  const secrets = ensureSecrets(dataDir);
  await ensureInstalled();
  const { config, env } = await startDatabase(
    values.database,
    dataDir,
    secrets,
  );
  const files = ['app-config.yaml', config, 'app-config.dev.yaml'];
  const { code } = await yarn(
    ['backstage-cli', 'repo', 'start', ...files.flatMap(f => ['--config', f])],
    {
      env: {
        ...env,
        FAIRWAY_PORT: String(port),
        FAIRWAY_DATA: dataDir,
        BACKEND_SECRET: secrets.BACKEND_SECRET,
        FORGE_TOKEN: secrets.FORGE_TOKEN,
      },
    },
  );
  process.exitCode = code;
}
