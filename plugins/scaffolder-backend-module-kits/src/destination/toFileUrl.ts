import type { Destination } from '@fairway/kit-renderer';

/** The address of a file, which GitHub and GitLab show at another one than folders. */
export function toFileUrl(
  { contentsUrl }: Pick<Destination, 'contentsUrl'>,
  path: string,
): string {
  return `${contentsUrl.replace(/\/tree\/([^/]+)\/$/, '/blob/$1/')}${path}`;
}
