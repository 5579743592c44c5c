import { parseOrInputError } from '@fairway/backend-toolkit';
import { ScraperOptions } from '@fairway/plugin-system-model-node';
import { z } from 'zod';

const schema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .transform(url => url.replace(/\/+$/, ''))
    .default('https://gitlab.com'),
  token: z.string().min(1).optional(),
  group: z
    .string()
    .regex(
      /^[\w.-]+(\/[\w.-]+)*$/,
      'expected the full path of a group, such as acme/platform',
    ),
  forks: z.boolean().default(false),
  archived: z.boolean().default(false),
});

/** A configured source of type `gitlab`. */
export type GitlabSource = z.infer<typeof schema>;

/** Reads the configuration of a source, whose keys it names if they are wrong. */
export function readGitlabSource({
  id,
  config,
}: Pick<ScraperOptions, 'id' | 'config'>): GitlabSource {
  return parseOrInputError(schema, config, `systemModel.sources.${id}`);
}
