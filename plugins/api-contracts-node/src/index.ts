/**
 * How other backend plugins ask about the contracts of APIs.
 *
 * @packageDocumentation
 */
export type { ApiContractsService, ContractPair } from './ApiContractsService';
export { apiContractsServiceRef } from './apiContractsServiceRef';
