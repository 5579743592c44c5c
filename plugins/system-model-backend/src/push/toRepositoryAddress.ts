/**
 * Writes the address of a repository in one way, whatever way it is written:
 * host and path in lower case, without scheme, `.git` and slashes at the end.
 *
 * @returns `undefined` for what is no address of HTTP
 */
export function toRepositoryAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return undefined;
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  return `${url.host}${path}`.toLowerCase();
}
