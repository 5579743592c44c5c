import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { describeIssue } from './describeIssue';

/** More would not be read, and a body with thousands of faults must not make a message of megabytes. */
const MAX_ISSUES = 5;

/**
 * Parses a value from outside, or throws an `InputError` that says what to mend.
 *
 * @remarks
 *
 * The message names each field with what was expected and what was received.
 * Values of fields that look like secrets are never repeated in it.
 *
 * @param schema - Shape that the value must have
 * @param value - Request body, query, payload or the like
 * @param what - What the value is, as the start of a sentence, e.g. `The repository`
 * @returns The parsed value, with the defaults and transformations of the schema
 * @throws InputError, which becomes HTTP 400
 * @public
 */
export function parseOrInputError<TSchema extends z.ZodType>(
  schema: TSchema,
  value: unknown,
  what: string,
): z.output<TSchema> {
  const result = schema.safeParse(value);
  if (result.success) {
    return result.data;
  }

  const { issues } = result.error;
  const shown = issues
    .slice(0, MAX_ISSUES)
    .map(issue => describeIssue(issue, value));
  if (issues.length > MAX_ISSUES) {
    shown.push(`and ${issues.length - MAX_ISSUES} more`);
  }
  throw new InputError(`${what} is not valid: ${shown.join('; ')}`);
}
