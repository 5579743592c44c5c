import { JsonValue } from '@backstage/types';
import { z } from 'zod';

const schema = z.object({
  resourceVersions: z.record(z.string(), z.string()),
  unreadable: z.array(z.string()),
});

/** Where to follow a cluster from. */
export type Cursor = {
  /** By id of the target that was listed. */
  readonly resourceVersions: Record<string, string>;
  /** Ids of targets that could not be. */
  readonly unreadable: string[];
};

/** @throws Error if the last scan left none, or one of another release */
export function parseCursor(cursor: JsonValue | undefined): Cursor {
  const result = schema.safeParse(cursor);
  if (!result.success) {
    throw new Error(
      'The cluster cannot be followed before it is scanned: there is nothing to follow it from',
    );
  }
  return result.data;
}
