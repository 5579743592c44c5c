import { createServiceMock } from '@backstage/backend-test-utils';
import { systemModelServiceRef } from '../systemModelServiceRef';

/**
 * Makes a service whose methods are mock functions, of which some can be given.
 * Its `factory` puts it in the place of the real one in a test backend.
 *
 * @public
 */
export const systemModelServiceMock = createServiceMock(
  systemModelServiceRef,
  () => ({
    listEntities: jest.fn(),
    findEntity: jest.fn(),
    findEntityByName: jest.fn(),
    getRecords: jest.fn(),
    getProvenance: jest.fn(),
    getDependencies: jest.fn(),
    listChanges: jest.fn(),
  }),
);
