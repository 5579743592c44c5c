import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Publisher } from '@backstage/plugin-techdocs-node';
import { quietLogger } from '../publish/quietLogger';

// Only for addresses of a portal, which is somewhere else.
const NO_PORTAL = {
  getBaseUrl: async () => '',
  getExternalBaseUrl: async () => '',
};

async function checkSite(directory: string): Promise<void> {
  const metadata = await readFile(
    join(directory, 'techdocs_metadata.json'),
    'utf8',
  )
    .then(JSON.parse)
    .catch(() => undefined);
  if (!Array.isArray(metadata?.files)) {
    throw new InputError(
      `The folder "${directory}" holds no finished site. Build one with: fairway-docs build FOLDER --out "${directory}"`,
    );
  }
}

/**
 * Hands a site over to where a portal finds it.
 *
 * @param directory - Holds the site, as it was built
 * @param ref - The entity whose documentation it is
 * @param config - As that of the portal, of which `techdocs.publisher` is used
 * @returns How many files the site has there
 * @throws InputError if there is no site
 */
export async function publishSite(
  directory: string,
  ref: CompoundEntityRef,
  config: Config,
  logger: LoggerService,
): Promise<number> {
  await checkSite(directory);
  const publisher = await Publisher.fromConfig(config, {
    logger: quietLogger(logger),
    discovery: NO_PORTAL,
  }).catch(error => {
    throw new InputError(
      `The settings of the storage cannot be used: ${error.message}`,
    );
  });
  const { isAvailable } = await publisher.getReadiness();
  if (!isAvailable) {
    throw new Error('The storage cannot be used. What stands above says why.');
  }
  const { objects } =
    (await publisher.publish({
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: ref.kind,
        metadata: { namespace: ref.namespace, name: ref.name },
      },
      directory,
    })) ?? {};
  logger.debug(`Published ${stringifyEntityRef(ref)}`);
  return objects?.length ?? 0;
}
