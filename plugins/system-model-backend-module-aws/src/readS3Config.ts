import { parseOrInputError } from '@fairway/backend-toolkit';
import { toPrefix } from '@fairway/plugin-system-model-node';
import { z } from 'zod';

const schema = z
  .object({
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
      error: 'expected the name of a bucket',
    }),
    prefix: z.string().default('').transform(toPrefix),
    depth: z.number().int().min(0).max(10).default(1),
    region: z.string().min(1).optional(),
    endpoint: z
      .url({
        protocol: /^https?$/,
        error: 'expected an address with http or https',
      })
      .optional(),
    accountId: z.string().min(1).optional(),
    accessKeyId: z.string().min(1).optional(),
    secretAccessKey: z.string().min(1).optional(),
  })
  .refine(
    ({ accessKeyId, secretAccessKey }) =>
      (accessKeyId === undefined) === (secretAccessKey === undefined),
    'expected accessKeyId and secretAccessKey together',
  );

/** A bucket as it is configured. */
export type S3Config = z.output<typeof schema>;

/** @param key - Of the part of the configuration, which is named if that is wrong */
export function readS3Config(config: unknown, key: string): S3Config {
  return parseOrInputError(schema, config, `The configuration at ${key}`);
}
