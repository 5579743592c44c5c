import {
  readHelmetOptions,
  rootHttpRouterServiceFactory as createRootHttpRouter,
} from '@backstage/backend-defaults/rootHttpRouter';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';
import helmet from 'helmet';
import sirv from 'sirv';
import { accessLog } from './accessLog';

const ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/**
 * The root router with three differences: the app's hashed files are served precompressed and cached for good, the
 * access log is one quiet line of fields, and HTTPS is only asked for where the portal has it.
 */
export const rootHttpRouterServiceFactory = createRootHttpRouter({
  configure({ app, config, logger, middleware, applyDefaults }) {
    const isHttps = config.getString('backend.baseUrl').startsWith('https:');
    const assets = resolvePackagePath('@fairway/app', 'dist/static');

    middleware.helmet = () =>
      helmet({
        ...readHelmetOptions(config.getOptionalConfig('backend')),
        hsts: isHttps,
      });
    middleware.logging = () => accessLog(logger);

    if (existsSync(assets)) {
      app.use(
        '/static',
        sirv(assets, {
          brotli: true,
          gzip: true,
          immutable: true,
          maxAge: ONE_YEAR_IN_SECONDS,
          etag: true,
          setHeaders: res => res.setHeader('X-Content-Type-Options', 'nosniff'),
        }),
      );
    }
    applyDefaults();
  },
});
