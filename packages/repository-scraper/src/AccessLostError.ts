import { CustomErrorBase } from '@backstage/errors';

/**
 * The host does not know the token any more: nothing of the source can be read.
 *
 * @public
 */
export class AccessLostError extends CustomErrorBase {
  name = 'AccessLostError' as const;
}
