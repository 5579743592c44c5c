import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFile } from 'node:fs/promises';

/** Where the build leaves the part of the configuration schema that the running portal needs. */
export const configSchemaFile = () =>
  resolvePackagePath('@fairway/backend', 'dist/config-schema.json');

let schema: Promise<ConfigSchema | undefined> | undefined;

/**
 * Reads the schema the build wrote, once.
 *
 * @returns `undefined` where the portal runs from source without having been built: the whole schema is collected then
 */
export function readConfigSchema(): Promise<ConfigSchema | undefined> {
  schema ??= loadBuiltSchema();
  return schema;
}

async function loadBuiltSchema(): Promise<ConfigSchema | undefined> {
  const text = await readFile(configSchemaFile(), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    },
  );
  return text === undefined
    ? undefined
    : await loadConfigSchema({ serialized: JSON.parse(text) });
}
