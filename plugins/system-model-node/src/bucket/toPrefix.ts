/**
 * Makes the beginning of keys of a folder in a bucket: without a slash at its
 * start, and with one at its end, unless it is empty.
 *
 * @param folder - As people write it, e.g. `/models/`
 * @public
 */
export function toPrefix(folder: string): string {
  const name = folder.replace(/^\/+|\/+$/g, '');
  return name && `${name}/`;
}
