import { CustomErrorBase } from '@backstage/errors';

/** Another replica is at a source now. */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;

  constructor(source: string) {
    super(
      `Another replica may scan the source "${source}" now, as this one did not answer in time`,
    );
  }
}
