import { loadConfigSchema } from '@backstage/config-loader';
import { getPackages } from '@manypkg/get-packages';
import type { JsonObject } from '@backstage/types';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pruneConfigSchema } from './pruneConfigSchema';
import { configSchemaFile } from './readConfigSchema';

type SerializedSchema = {
  backstageConfigSchemaVersion: number;
  schemas: { value: JsonObject; path: string }[];
};

/** Collects the configuration schema of every package and writes what a running portal needs of it. */
export async function writeConfigSchema(rootDir: string): Promise<void> {
  const { packages } = await getPackages(rootDir);
  const schema = await loadConfigSchema({
    // Names would be looked up from the folder that the build was called in.
    dependencies: [],
    packagePaths: packages.map(p => join(p.dir, 'package.json')),
  });
  const { schemas, ...rest } = schema.serialize() as SerializedSchema;
  const pruned = schemas.flatMap(({ value, path }) => {
    const small = pruneConfigSchema(value);
    return small ? [{ value: small, path }] : [];
  });
  if (pruned.length === 0) {
    throw new Error(`No package in ${rootDir} says what browsers may see`);
  }
  await mkdir(dirname(configSchemaFile()), { recursive: true });
  await writeFile(
    configSchemaFile(),
    JSON.stringify({ ...rest, schemas: pruned }),
  );
}
