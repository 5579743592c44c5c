import { z } from 'zod';

/** `<owner>/<name>`. With `..` it would lead elsewhere. */
const FULL_NAME = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;

/**
 * A repository in lists, events and by itself, as GitHub shows it, and those hosts
 * which speak as it does.
 *
 * @public
 */
export const ownedRepositorySchema = z.object({
  id: z.number().int(),
  full_name: z.string().regex(FULL_NAME),
  html_url: z.url({ protocol: /^https?$/ }),
  default_branch: z.string().nullish(),
  fork: z.boolean().nullish(),
  archived: z.boolean().nullish(),
});

/** @public */
export type OwnedRepository = z.infer<typeof ownedRepositorySchema>;
