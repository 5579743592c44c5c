import { parseOrInputError } from '@fairway/backend-toolkit';
import { z } from 'zod';

const builtSchema = z.object({ entityRef: z.string().min(1) });

/** Reads whose docs were built from the event about it. */
export function readBuiltEntity(payload: unknown): string {
  return parseOrInputError(builtSchema, payload, 'The event about built docs')
    .entityRef;
}
