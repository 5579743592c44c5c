import { createHash, randomBytes } from 'crypto';

/**
 * Makes the secret of a new personal token, in Gitea's form.
 */
export function createTokenSecret(): string {
  return randomBytes(20).toString('hex');
}

/**
 * Turns a secret into what is stored of it.
 *
 * @remarks
 *
 * One round of SHA-256 is enough: the secret has 160 random bits, there is
 * nothing to guess that a slow hash would protect.
 */
export function hashToken(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
