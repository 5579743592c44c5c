import { GiteaSource } from './config';

/** Whether a source is about a repository of this name. */
export function isOfOwner(
  fullName: string,
  { owner }: Pick<GiteaSource, 'owner'>,
): boolean {
  return !owner || fullName.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}
