import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A server of its own, which the checkout knows how to start. */
const startServer = name => async (dataDir, checkout) => {
  const starter = join(checkout, 'scripts/engines/start.mjs');
  const { startEngine } = await import(pathToFileURL(starter));
  const { url, pid, stop } = await startEngine(name, dataDir);
  return {
    pid,
    stop,
    env: {
      APP_CONFIG_search_elasticsearch_provider:
        name === 'opensearch' ? name : undefined,
      APP_CONFIG_search_elasticsearch_node: url,
    },
  };
};

/** What a portal is started with for each engine. */
export const ENGINES = {
  sqlite: { title: 'SQLite', database: 'sqlite' },
  postgres: { title: 'PostgreSQL', database: 'postgres' },
  opensearch: {
    title: 'OpenSearch',
    database: 'postgres',
    startServer: startServer('opensearch'),
  },
  elasticsearch: {
    title: 'Elasticsearch',
    database: 'postgres',
    startServer: startServer('elasticsearch'),
  },
};

export function readEngines(names) {
  return names.split(',').map(name => {
    if (!Object.hasOwn(ENGINES, name)) {
      throw new Error(
        `--engines takes ${Object.keys(ENGINES).join(', ')}, not "${name}".`,
      );
    }
    return { name, ...ENGINES[name] };
  });
}
