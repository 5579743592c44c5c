import { CustomErrorBase } from '@backstage/errors';

/**
 * One repository cannot be read as it is, whereas its host is well.
 *
 * @public
 */
export class RepositoryFault extends CustomErrorBase {
  name = 'RepositoryFault' as const;
}
