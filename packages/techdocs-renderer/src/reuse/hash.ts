import { createHash } from 'node:crypto';

/** A short name for some content, the same for the same content only. */
export function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) {
    hash.update(`${part.length}\n`).update(part);
  }
  return hash.digest('base64url');
}
