import { CustomErrorBase } from '@backstage/errors';

/** An answer is longer than allowed; asking again would not make it shorter. */
export class BodyTooLongError extends CustomErrorBase {
  name = 'BodyTooLongError' as const;

  constructor(maxBytes: number) {
    super(`is longer than ${maxBytes} bytes`);
  }
}
