/**
 * What tests of plugins that ask about the system model, and of modules of it, need.
 *
 * @packageDocumentation
 */
export { startTestProxy } from './startTestProxy';
export { testBucket } from './testBucket';
export { systemModelServiceMock } from './systemModelServiceMock';
