import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { backendBundle, ensureBuilt } from './build.mjs';
import { startDatabase } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import {
  checkPort,
  checkRoom,
  prepareDataDir,
  readDatabase,
  readDataDir,
  readPort,
} from './options.mjs';
import { cacheDir, rootDir } from './paths.mjs';
import { collectGarbage } from './collectGarbage.mjs';
import { ensureSecrets } from './secrets.mjs';
import { Trouble } from './Trouble.mjs';

function lock(dataDir) {
  const file = join(dataDir, 'fairway.pid');
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    if (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('wrapper/main.mjs')
    ) {
      throw new Trouble(
        `The data directory ${dataDir} is in use by another Fairway (process ${pid}). Stop it, or choose another directory with --data DIR.`,
      );
    }
  } catch (error) {
    if (error instanceof Trouble) {
      throw error;
    }
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => rmSync(file, { force: true }));
}

async function announce(url) {
  for (;;) {
    const answer = await fetch(`${url}/.backstage/health/v1/readiness`).catch(
      () => undefined,
    );
    if (answer?.ok) {
      console.log(`\nFairway is ready: ${url}\n`);
      return;
    }
    await delay(25);
  }
}

export async function run(values) {
  const port = readPort(values.port);
  const dataDir = readDataDir(values.data);
  const database = readDatabase(values.database);
  await checkPort(port);
  prepareDataDir(dataDir);
  checkRoom(dataDir);
  prepareDataDir(join(dataDir, 'work'));
  lock(dataDir);
  const secrets = ensureSecrets(dataDir);
  await ensureInstalled();
  const [{ config, env }] = await Promise.all([
    startDatabase(database, dataDir, secrets),
    ensureBuilt(),
  ]);

  const require = createRequire(join(rootDir, 'package.json'));
  enableCompileCache(join(cacheDir, 'compile'));
  const configs = [
    'app-config.yaml',
    config,
    ...(values.config ?? []).map(f => resolve(f)),
  ];
  Object.assign(process.env, env, {
    FAIRWAY_PORT: String(port),
    FAIRWAY_DATA: dataDir,
    BACKEND_SECRET: secrets.BACKEND_SECRET,
    FORGE_TOKEN: secrets.FORGE_TOKEN,
  });
  process.chdir(rootDir);
  process.argv = [
    process.argv[0],
    backendBundle,
    ...configs.flatMap(file => ['--config', resolve(rootDir, file)]),
  ];
  require(backendBundle);
  await announce(`http://localhost:${port}`);
  collectGarbage();
}
