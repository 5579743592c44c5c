import { z } from 'zod';

const shaSchema = z.string().regex(/^[0-9a-f]{40,64}$/);

/** A project in lists and by itself. */
export const projectSchema = z.object({
  id: z.number().int(),
  path_with_namespace: z.string().regex(/^\S+\/\S+$/),
  web_url: z.url({ protocol: /^https?$/ }),
  default_branch: z.string().nullish(),
  empty_repo: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  forked_from_project: z.object({}).nullish(),
  last_activity_at: z.string().nullish(),
});

export type GitlabProject = z.infer<typeof projectSchema>;

export const branchSchema = z.object({ commit: z.object({ id: shaSchema }) });

export const treeSchema = z.array(
  z.object({ id: shaSchema, path: z.string(), mode: z.string() }),
);
