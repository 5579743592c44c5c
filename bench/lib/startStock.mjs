import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir } from './places.mjs';
import { RunningPortal } from './RunningPortal.mjs';
import { startDatabaseServer } from './startDatabaseServer.mjs';
import { writeLocations } from './writeLocations.mjs';

function readDatabase(dataDir, server) {
  if (!server) {
    return {
      client: 'better-sqlite3',
      connection: { directory: ensureDir(join(dataDir, 'db')) },
    };
  }
  const { port, user, password } = server;
  return {
    client: 'pg',
    connection: { host: '127.0.0.1', port, user, password },
  };
}

/** The least a stock app has to be told to run on one machine without Docker, as a production build, with its guest. */
function writeConfig(dataDir, port, app, server) {
  const baseUrl = `http://localhost:${port}`;
  const examples = join(app, 'examples');
  const location = (name, ...allow) => ({
    type: 'file',
    target: join(examples, name),
    rules: [{ allow }],
  });
  const config = {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database: readDatabase(dataDir, server),
      csp: { 'upgrade-insecure-requests': false },
    },
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    integrations: { github: [{ host: 'github.com' }] },
    techdocs: { generator: { runIn: 'local' } },
    catalog: {
      locations: [
        location('entities.yaml', 'System', 'Component', 'API'),
        location('template/template.yaml', 'Template'),
        location('org.yaml', 'User', 'Group'),
      ],
    },
  };
  const file = join(dataDir, 'stock.yaml');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/** Starts the stock app's production bundle. */
export async function startStock({
  port,
  dataDir,
  database,
  locations,
  checkout,
  env,
}) {
  const server =
    database === 'postgres' ? await startDatabaseServer(dataDir) : undefined;
  const configs = [
    join(checkout, 'app-config.yaml'),
    writeConfig(dataDir, port, checkout, server),
    ...(locations ? [writeLocations(dataDir, locations)] : []),
  ];
  const backend = join(checkout, 'bundle/packages/backend');
  if (!existsSync(backend)) {
    throw new Error(`There is no built stock app in ${checkout}.`);
  }
  return new RunningPortal({
    name: 'stock',
    port,
    dataDir,
    launch: {
      command: process.execPath,
      args: [backend, ...configs.flatMap(file => ['--config', file])],
      cwd: join(checkout, 'bundle'),
      env: { NODE_ENV: 'production', NODE_OPTIONS: undefined, ...env },
      databasePid: server?.pid,
      release: server?.stop,
    },
  });
}
