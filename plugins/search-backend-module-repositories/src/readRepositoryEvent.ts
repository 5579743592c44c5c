import { parseOrInputError } from '@fairway/backend-toolkit';
import { z } from 'zod';

const eventSchema = z.object({
  repository: z.object({ full_name: z.string().min(1) }),
});

/** Reads which repository an event of the forge is about: `<owner>/<name>`. */
export function readRepositoryEvent(payload: unknown): string {
  return parseOrInputError(eventSchema, payload, 'The event of the forge')
    .repository.full_name;
}
