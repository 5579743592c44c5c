import { parseOrInputError } from '@fairway/backend-toolkit';
import { ScraperOptions } from '@fairway/plugin-system-model-node';
import { z } from 'zod';

const schema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .transform(url => url.replace(/\/+$/, ''))
    .default('https://github.com'),
  token: z.string().min(1).optional(),
  organization: z
    .string()
    .regex(/^[\w-]+$/, 'expected the name of an organisation'),
  forks: z.boolean().default(false),
  archived: z.boolean().default(false),
});

/** A configured source of type `github`. */
export type GithubSource = z.infer<typeof schema>;

/** Reads the configuration of a source, whose keys it names if they are wrong. */
export function readGithubSource({
  id,
  config,
}: Pick<ScraperOptions, 'id' | 'config'>): GithubSource {
  return parseOrInputError(schema, config, `systemModel.sources.${id}`);
}
