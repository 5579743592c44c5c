import { parseOrInputError } from '@fairway/backend-toolkit';
import { ScraperOptions } from '@fairway/plugin-system-model-node';
import { z } from 'zod';

const schema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .transform(url => url.replace(/\/+$/, ''))
    .optional(),
  token: z.string().min(1).optional(),
  owner: z
    .string()
    .regex(/^[\w.-]+$/, 'expected the name of an organisation or user')
    .optional(),
  forks: z.boolean().default(false),
  archived: z.boolean().default(false),
});

/** A configured source of type `gitea`. */
export type GiteaSource = z.infer<typeof schema>;

/** Reads the configuration of a source, whose keys it names if they are wrong. */
export function readGiteaSource({
  id,
  config,
}: Pick<ScraperOptions, 'id' | 'config'>): GiteaSource {
  return parseOrInputError(schema, config, `systemModel.sources.${id}`);
}
