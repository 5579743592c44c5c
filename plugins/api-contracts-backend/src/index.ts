/**
 * Contracts of APIs: calls that people make from the portal.
 *
 * @packageDocumentation
 */
export { apiContractsPlugin as default } from './plugin';
