import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.strictObject({
  q: z.string(),
  after: z.string().min(1),
});

/**
 * Writes where a list goes on.
 *
 * @param question - All that decides what is in the list, and in which order
 */
export function formatCursor(question: unknown, after: string): string {
  return Buffer.from(
    JSON.stringify({ q: nameQuestion(question), after }),
  ).toString('base64url');
}

/** @throws InputError if it is none, or that of another question */
export function parseCursor(question: unknown, text: string): string {
  const cursor = cursorSchema.safeParse(decode(text));
  if (!cursor.success) {
    throw new InputError(
      'The cursor is not valid: expected the one of an answer; leave it out to begin',
    );
  }
  if (cursor.data.q !== nameQuestion(question)) {
    throw new InputError(
      'The cursor is that of another question: expected the same parameters as in the request before; leave it out to begin',
    );
  }
  return cursor.data.after;
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function nameQuestion(question: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(question))
    .digest('base64url')
    .slice(0, 16);
}
