/**
 * What tests of plugins that ask about the contracts of APIs need.
 *
 * @packageDocumentation
 */
export { apiContractsServiceMock } from './apiContractsServiceMock';
