import type { Plugin } from 'vite';
import { readConfig, toRuntimeConfig } from '../server/config.ts';
import { fakeApi } from './fakeApi.ts';

/**
 * Gives the development server what the real one has and Vite does not: the configuration
 * of the environment, and an API to talk to unless there is a real one.
 */
export function developmentServer(options: { withFakeApi: boolean }): Plugin {
  return {
    name: 'development-server',
    configureServer({ middlewares }) {
      const runtimeConfig = JSON.stringify(toRuntimeConfig(readConfig(process.env)));
      middlewares.use('/config.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(runtimeConfig);
      });
      if (options.withFakeApi) {
        middlewares.use('/api', (request, response) => {
          const answer = fakeApi(new URL(request.url ?? '/', 'http://localhost'));
          response.statusCode = answer.status;
          response.setHeaders(answer.headers);
          void answer.text().then((body) => response.end(body));
        });
      }
    },
  };
}
