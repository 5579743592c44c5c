import { GitlabSource } from './config';

/** Whether a source is about a project of this path. */
export function isOfGroup(
  path: string,
  { group }: Pick<GitlabSource, 'group'>,
): boolean {
  return path.toLowerCase().startsWith(`${group.toLowerCase()}/`);
}
