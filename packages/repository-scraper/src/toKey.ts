const PREFIX = 'id:';

/**
 * The key of a repository's collection.
 *
 * @public
 */
export function toKey(id: string | number): string {
  return `${PREFIX}${id}`;
}

/** @returns `undefined` for a key that is not one of a repository */
export function toId(key: string): string | undefined {
  return /^id:\d+$/.test(key) ? key.slice(PREFIX.length) : undefined;
}
