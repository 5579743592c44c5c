import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { SearchRequest } from './SearchRequest';

/** Pages that can be gone back to; a cursor must not grow without end. */
const MOST_PAGES = 200;

const cursorSchema = z.object({
  q: z.string(),
  p: z.array(z.number().int().min(0).max(10_000)).min(1).max(MOST_PAGES),
});

/** Where the pages that were seen begin, and this one, which is the last. */
export type Position = readonly number[];

/** @returns `undefined` if there are too many pages before it */
export function formatCursor(
  request: SearchRequest,
  position: Position,
): string | undefined {
  return position.length > MOST_PAGES
    ? undefined
    : Buffer.from(
        JSON.stringify({ q: nameQuestion(request), p: position }),
      ).toString('base64url');
}

/** @throws InputError if it is none, or that of another question */
export function parseCursor(request: SearchRequest): Position {
  if (request.pageCursor === undefined || request.pageCursor === '') {
    return [0];
  }
  const cursor = cursorSchema.safeParse(decode(request.pageCursor));
  if (!cursor.success) {
    throw new InputError(
      'The page cursor is not valid: expected nextPageCursor or previousPageCursor of an answer; leave it out for the first page',
    );
  }
  if (cursor.data.q !== nameQuestion(request)) {
    throw new InputError(
      'The page cursor is that of another question: leave it out for the first page of this one',
    );
  }
  return cursor.data.p;
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** All that decides what is found, and where. */
function nameQuestion(request: SearchRequest): string {
  const { term, types, filters, order, isOwnedFirst, pageLimit } = request;
  return createHash('sha256')
    .update(
      JSON.stringify([
        term,
        types ? [...types].sort() : null,
        Object.entries(filters).sort(),
        order,
        isOwnedFirst,
        pageLimit,
      ]),
    )
    .digest('base64url')
    .slice(0, 16);
}
