import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from './config.ts';
import { createServer } from './createServer.ts';
import { createLogger } from './logger.ts';
import { createReadiness } from './readiness.ts';

/** A site as Vite builds it, in a folder of its own. */
export async function writeTestSite(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await mkdir(join(directory, 'assets'));
  await Promise.all([
    writeFile(join(directory, 'index.html'), '<!doctype html><title>The page</title>'),
    writeFile(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    writeFile(join(directory, 'assets/main-1a2b3c.js'), 'plain'),
    writeFile(join(directory, 'assets/main-1a2b3c.js.br'), 'small'),
    writeFile(join(directory, '.env'), 'SECRET=1'),
  ]);
  return directory;
}

export async function startTestServer(environment: Record<string, string> = {}) {
  const config = readConfig({ STATIC_DIR: await writeTestSite(), ...environment });
  const readiness = createReadiness();
  const lines: Record<string, unknown>[] = [];
  const log = createLogger(config.LOG_LEVEL, (line) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
  });
  const server = createServer({ config, log, readiness });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, readiness, log, lines, address };
}
