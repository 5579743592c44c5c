import { CustomErrorBase } from '@backstage/errors';

/**
 * A host did not answer well.
 *
 * @remarks
 *
 * Its message is shown to people and stored: it names neither queries nor
 * credentials, nor what the host answered.
 */
export class HostError extends CustomErrorBase {
  name = 'HostError' as const;
  /** Of the last answer, if there was one. */
  readonly status?: number;

  constructor(
    message: string,
    details: { readonly status?: number; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause);
    this.status = details.status;
  }
}
