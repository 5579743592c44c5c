import { z } from 'zod';

/** `<owner>/<name>`. With `..` it would lead elsewhere. */
const FULL_NAME = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;

/** A repository in lists, events and by itself. */
export const repositorySchema = z.object({
  id: z.number().int(),
  full_name: z.string().regex(FULL_NAME),
  html_url: z.url({ protocol: /^https?$/ }),
  default_branch: z.string().nullish(),
  empty: z.boolean().nullish(),
  fork: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  updated_at: z.string().nullish(),
});

export type GiteaRepository = z.infer<typeof repositorySchema>;

export const searchSchema = z.object({ data: z.array(repositorySchema) });

export const accountSchema = z.object({ id: z.number().int() });

export const branchSchema = z.object({
  commit: z.object({ id: z.string().regex(/^[0-9a-f]{40,64}$/) }),
});

export const treeSchema = z.object({
  tree: z
    .array(
      z.object({
        path: z.string(),
        mode: z.string(),
        type: z.string(),
        size: z.number().nullish(),
        sha: z.string().regex(/^[0-9a-f]{40,64}$/),
      }),
    )
    .nullish(),
  truncated: z.boolean().nullish(),
});

export const blobSchema = z.object({
  content: z.string(),
  encoding: z.literal('base64'),
});
