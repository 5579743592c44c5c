/**
 * What tests of plugins that ask about the system model need.
 *
 * @packageDocumentation
 */
export { systemModelServiceMock } from './systemModelServiceMock';
