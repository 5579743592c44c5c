import { tmpdir } from 'os';
import { join } from 'path';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import forgePlugin from '../src';

/*
 * A backend with nothing but the forge. Everyone who comes without a token is
 * the user `ada`; DEVELOPING.md has commands to try.
 */
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'ada' },
        spec: {
          profile: { displayName: 'Ada Lovelace', email: 'ada@example.org' },
          memberOf: [],
        },
      },
    ],
  }),
);
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7010',
        listen: ':7010',
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      forge: {
        enabled: true,
        directory:
          process.env.FORGE_DIRECTORY ?? join(tmpdir(), 'fairway-forge-dev'),
        adminToken: 'only-for-development-on-this-machine',
        anonymousRead: 'loopback',
        organizations: [{ name: 'acme', fullName: 'Acme' }],
        webhooks: { allowedHosts: ['loopback'] },
      },
    },
  }),
);
backend.add(forgePlugin);

backend.start();
