import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import localText from '@fairway/plugin-catalog-backend-module-local-text';
import type { JsonObject } from '@backstage/types';
import path from 'node:path';

/** Root of the repository. */
export const repositoryRoot = path.resolve(__dirname, '../../../..');

/**
 * Starts a real catalog with files of this repository and whatever else a test
 * needs, and returns a function that calls its API.
 */
export async function startContentBackend(options: {
  locations: string[];
  features?: Array<BackendFeature | Promise<{ default: BackendFeature }>>;
  config?: JsonObject;
}) {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      localText,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          catalog: {
            rules: [
              {
                allow: [
                  'API',
                  'Component',
                  'Domain',
                  'Group',
                  'Location',
                  'Resource',
                  'System',
                  'Template',
                  'User',
                ],
              },
            ],
            locations: options.locations.map(location => ({
              type: 'file',
              target: path.join(repositoryRoot, location),
            })),
          },
        },
      }),
    ],
  });

  async function call(url: string, body?: JsonObject) {
    const response = await fetch(`http://localhost:${server.port()}${url}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${url}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }

  return Object.assign(call, { port: server.port() });
}
