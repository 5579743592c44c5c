import { CustomErrorBase } from '@backstage/errors';

/**
 * The request was understood and is of the right form, but its content cannot be
 * accepted; Gitea answers 422 where others answer 400.
 */
export class UnprocessableError extends CustomErrorBase {
  name = 'UnprocessableError' as const;
}

/**
 * What was sent or asked for is larger than the forge's configuration allows.
 */
export class TooLargeError extends CustomErrorBase {
  name = 'TooLargeError' as const;
}

/**
 * The state of the thing does not allow the operation, as merging a pull request
 * with conflicts; Gitea answers 405.
 */
export class NotPossibleError extends CustomErrorBase {
  name = 'NotPossibleError' as const;
}
