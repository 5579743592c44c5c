import { createServiceMock } from '@backstage/backend-test-utils';
import { apiContractsServiceRef } from '../apiContractsServiceRef';

/**
 * Makes a service whose methods are mock functions, of which some can be given.
 * Its `factory` puts it in the place of the real one in a test backend.
 *
 * @public
 */
export const apiContractsServiceMock = createServiceMock(
  apiContractsServiceRef,
  () => ({ getFacts: jest.fn(), compare: jest.fn() }),
);
