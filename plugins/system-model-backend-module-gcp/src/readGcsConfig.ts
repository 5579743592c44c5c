import { parseOrInputError } from '@fairway/backend-toolkit';
import { toPrefix } from '@fairway/plugin-system-model-node';
import { z } from 'zod';

const schema = z.object({
  bucket: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/, {
    error: 'expected the name of a bucket',
  }),
  prefix: z.string().default('').transform(toPrefix),
  depth: z.number().int().min(0).max(10).default(1),
});

/** A bucket as it is configured. */
export type GcsConfig = z.output<typeof schema>;

/** @param key - Of the part of the configuration, which is named if that is wrong */
export function readGcsConfig(config: unknown, key: string): GcsConfig {
  return parseOrInputError(schema, config, `The configuration at ${key}`);
}
