/**
 * Makes a path a part of an address, whose slashes it keeps.
 *
 * @public
 */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
