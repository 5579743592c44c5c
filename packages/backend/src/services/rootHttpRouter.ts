import {
  readHelmetOptions,
  rootHttpRouterServiceFactory as createRootHttpRouter,
} from '@backstage/backend-defaults/rootHttpRouter';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';
import helmet, { HelmetOptions } from 'helmet';
import sirv from 'sirv';
import { accessLog } from './accessLog';

/** The names of these files change with their content. */
const CACHE_FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * The root router with three differences: the app's hashed files are served precompressed and cached for good, the
 * access log is one quiet line of fields, and HTTPS is only asked for where the portal has it.
 */
export const rootHttpRouterServiceFactory = createRootHttpRouter({
  configure({ app, config, logger, middleware, applyDefaults }) {
    const isHttps = config.getString('backend.baseUrl').startsWith('https:');
    const assets = resolvePackagePath('@fairway/app', 'dist/static');

    const headers = readHelmetOptions(config.getOptionalConfig('backend'));
    middleware.helmet = () =>
      helmet(
        isHttps ? headers : ({ ...headers, hsts: false } as HelmetOptions),
      );
    middleware.logging = () => accessLog(logger);

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
  },
});
