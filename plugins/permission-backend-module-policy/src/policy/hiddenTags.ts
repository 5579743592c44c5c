import { PolicyOptions } from './config';
import { hasReference } from './hasReference';
import { PolicyUser } from './PolicyUser';

/** Tags of the kits that are not for a user, unless the user owns them. */
export function hiddenTags(
  user: PolicyUser,
  { kits }: PolicyOptions,
): readonly string[] {
  return kits
    .filter(({ groups }) => !hasReference(user, groups))
    .map(({ tag }) => tag);
}
