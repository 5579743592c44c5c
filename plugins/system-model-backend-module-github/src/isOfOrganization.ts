import { GithubSource } from './config';

/** Whether a source is about a repository of this name. */
export function isOfOrganization(
  fullName: string,
  { organization }: Pick<GithubSource, 'organization'>,
): boolean {
  return fullName.toLowerCase().startsWith(`${organization.toLowerCase()}/`);
}
