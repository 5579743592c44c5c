import { z } from 'zod';

/** `<owner>/<name>`. With `..` it would lead elsewhere. */
const FULL_NAME = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;

export const SHA = /^[0-9a-f]{40,64}$/;

/** A repository in lists, events and by itself. */
export const repositorySchema = z.object({
  id: z.number().int(),
  full_name: z.string().regex(FULL_NAME),
  html_url: z.url({ protocol: /^https?$/ }),
  default_branch: z.string().nullish(),
  fork: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  pushed_at: z.string().nullish(),
});

export type GithubRepository = z.infer<typeof repositorySchema>;

export const treeSchema = z.object({
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      sha: z.string().regex(SHA),
      size: z.number().nullish(),
    }),
  ),
  truncated: z.boolean(),
});
