const TYPES: ReadonlyMap<string, string> = new Map([
  ['apng', 'image/apng'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['ico', 'image/x-icon'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** The media type of an image a browser shows, by the file's name. */
export function imageTypeOf(path: string): string | undefined {
  return TYPES.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}
