import { CustomErrorBase } from '@backstage/errors';

/**
 * Says that work was given up because it took more than it may.
 *
 * @public
 */
export class ProcessLimitError extends CustomErrorBase {
  name = 'ProcessLimitError' as const;
  readonly limit: 'time' | 'memory';

  constructor(limit: 'time' | 'memory') {
    super(`It took more ${limit} than it may`);
    this.limit = limit;
  }
}
