import { JsonValue } from '@backstage/types';
import { z } from 'zod';

const schema = z.object({
  resourceVersions: z.record(z.string(), z.string()),
  unreadable: z.array(z.string()),
  hasFailures: z.boolean().default(true),
});

/** Where to follow a cluster from. */
export type Cursor = {
  /** By id of the target that was listed. */
  readonly resourceVersions: Record<string, string>;
  /** Ids of targets that could not be. */
  readonly unreadable: string[];
  /** Whether there are collections that have to be read again, although nothing changes in them. */
  readonly hasFailures: boolean;
};

/** @returns Nothing if the last scan left none, or one of another release */
export function findCursor(cursor: JsonValue | undefined): Cursor | undefined {
  return schema.safeParse(cursor).data;
}

/** @throws Error if the last scan left none, or one of another release */
export function parseCursor(cursor: JsonValue | undefined): Cursor {
  const found = findCursor(cursor);
  if (!found) {
    throw new Error(
      'The cluster cannot be followed before it is scanned: there is nothing to follow it from',
    );
  }
  return found;
}
