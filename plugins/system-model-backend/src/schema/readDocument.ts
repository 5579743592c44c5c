import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';

/** Reads the description of the interface. */
export async function readDocument(): Promise<JsonObject> {
  const file = resolvePackagePath(
    '@fairway/plugin-system-model-backend',
    'src/schema/openapi.yaml',
  );
  return parse(await readFile(file, 'utf8'));
}
