import {
  readHelmetOptions,
  rootHttpRouterServiceFactory as createRootHttpRouter,
} from '@backstage/backend-defaults/rootHttpRouter';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import compression from 'compression';
import { existsSync } from 'node:fs';
import helmet, { HelmetOptions } from 'helmet';
import sirv from 'sirv';
import { accessLog } from './accessLog';
import { endConnectionsOnShutdown } from './endConnections';
import { explainFullDisk } from './explainFullDisk';
import { openWebSockets } from './openWebSockets';

/** The names of these files change with their content. */
const CACHE_FOR_GOOD = 'public, max-age=31536000, immutable';
/**
 * What a connection carries before anything comes back (ten segments, RFC 6928): less than that arrives no sooner, and to
 * compress it takes longer than some queries.
 */
const LEAST_COMPRESSED_BYTES = 14_000;
/** Half of what a container is given to stop. */
const SHUTDOWN_GRACE_MS = 5_000;

/**
 * The root router with some differences: the app's hashed files are served precompressed and cached for good, small
 * answers are sent as they are, the access log is one quiet line of fields, a full disk is called that, HTTPS is only asked
 * for where the portal has it, WebSockets work from the first one on, and no open connection keeps the process from ending.
 */
export const rootHttpRouterServiceFactory = createRootHttpRouter({
  configure({
    app,
    applyDefaults,
    config,
    lifecycle,
    logger,
    middleware,
    server,
  }) {
    const isHttps = config.getString('backend.baseUrl').startsWith('https:');
    const assets = resolvePackagePath('@fairway/app', 'dist/static');

    const headers = readHelmetOptions(config.getOptionalConfig('backend'));
    middleware.helmet = () =>
      helmet(
        isHttps ? headers : ({ ...headers, hsts: false } as HelmetOptions),
      );
    // Its types are of Express 5.
    middleware.compression = (() =>
      compression({
        threshold: LEAST_COMPRESSED_BYTES,
      })) as unknown as typeof middleware.compression;
    middleware.logging = () => accessLog(logger);
    const handleErrors = middleware.error.bind(middleware);
    middleware.error = options => explainFullDisk(handleErrors(options));

    if (existsSync(assets)) {
      app.use(
        '/static',
        sirv(assets, {
          // Looks a file up when it is asked for: a list made at start would name files that a new build has replaced.
          dev: true,
          brotli: true,
          gzip: true,
          etag: true,
          setHeaders: res => {
            res.setHeader('Cache-Control', CACHE_FOR_GOOD);
            res.setHeader('X-Content-Type-Options', 'nosniff');
          },
        }),
      );
    }
    applyDefaults();
    lifecycle.addStartupHook(() => openWebSockets(server));
    endConnectionsOnShutdown(server, lifecycle, {
      graceMs: SHUTDOWN_GRACE_MS,
    });
  },
});
