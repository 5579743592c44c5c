import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/**
 * What is audited, and how its outcome is described.
 *
 * @public
 */
export type WithAuditOptions<TResult> = AuditorServiceCreateEventOptions & {
  /** Adds facts that are only known afterwards, e.g. the id of what was created. Must not contain secrets. */
  readonly describeResult?: (result: TResult) => JsonObject;
  /** Adds facts to the event of a failure, e.g. a code of why. Must not contain secrets. */
  readonly describeError?: (error: unknown) => JsonObject;
};

/**
 * Runs an operation between an audit event that it began and one that says how it ended.
 *
 * @remarks
 *
 * The operation does not start when the first event cannot be written. The error
 * of a failed operation reaches the caller unchanged, even where the second event cannot be written.
 *
 * @param auditor - The auditor service of the plugin
 * @param options - Event id in kebab-case, severity, request and facts known beforehand
 * @param operation - What is audited
 * @returns What the operation returned
 * @public
 */
export async function withAudit<TResult>(
  auditor: AuditorService,
  options: WithAuditOptions<TResult>,
  operation: () => Promise<TResult>,
): Promise<TResult> {
  const { describeError, describeResult, ...eventOptions } = options;
  const event = await auditor.createEvent(eventOptions);

  let result: TResult;
  try {
    result = await operation();
  } catch (error) {
    try {
      await event.fail({
        error: toError(error),
        ...(describeError && { meta: describeError(error) }),
      });
    } catch {
      // The caller can act on the first error; the second would turn, say, a 404 into a 500.
    }
    throw error;
  }

  await event.success(
    describeResult ? { meta: describeResult(result) } : undefined,
  );
  return result;
}
