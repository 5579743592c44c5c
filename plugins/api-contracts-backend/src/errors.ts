import { NotAllowedError, CustomErrorBase } from '@backstage/errors';
import {
  TryFailureReason,
  TryRefusalReason,
} from '@fairway/plugin-api-contracts-common';

/** A call that the portal does not make. */
export class TryRefusedError extends NotAllowedError {
  readonly reason: TryRefusalReason;

  constructor(reason: TryRefusalReason, message: string) {
    super(message);
    // Set by hand: the base takes the name of the class, and clients know this one as 403.
    this.name = 'NotAllowedError';
    this.reason = reason;
  }
}

const STATUS: Readonly<Record<TryFailureReason, number>> = {
  'body-too-long': 413,
  'too-many-calls': 429,
  'target-broken': 502,
  'target-timeout': 504,
  'target-unreachable': 502,
};

/** A call that may be made, but has no answer. */
export class TryFailedError extends CustomErrorBase {
  readonly reason: TryFailureReason;
  readonly statusCode: number;
  readonly retryAfterSeconds?: number;

  constructor(
    reason: TryFailureReason,
    message: string,
    options: { readonly retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = 'TryFailedError';
    this.reason = reason;
    this.statusCode = STATUS[reason];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
