import { parseOrInputError } from '@fairway/backend-toolkit';
import { toPrefix } from '@fairway/plugin-system-model-node';
import { z } from 'zod';

const schema = z
  .object({
    account: z.string().regex(/^[a-z0-9]{3,24}$/, {
      error: 'expected the name of a storage account',
    }),
    container: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/, {
      error: 'expected the name of a container',
    }),
    prefix: z.string().default('').transform(toPrefix),
    depth: z.number().int().min(0).max(10).default(1),
    endpoint: z
      .url({
        protocol: /^https?$/,
        error: 'expected an address with http or https',
      })
      .transform(url => url.replace(/\/+$/, ''))
      .optional(),
    accountKey: z.string().min(1).optional(),
  })
  .refine(
    ({ accountKey, endpoint }) =>
      endpoint === undefined || accountKey !== undefined,
    // A token would be sent along as it is, and whoever gets it could use it.
    'expected accountKey beside endpoint, as the token of the portal is only for Azure itself',
  );

/** A container as it is configured. */
export type AzureConfig = z.output<typeof schema>;

/** @param key - Of the part of the configuration, which is named if that is wrong */
export function readAzureConfig(config: unknown, key: string): AzureConfig {
  return parseOrInputError(schema, config, `The configuration at ${key}`);
}
