/**
 * What the parts of the contracts of APIs share: shapes of the HTTP interface, permissions, and how operations are named.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './contracts';
export * from './document/ContractSource';
export * from './document/json';
export * from './operations/listAsyncApiChannels';
export * from './operations/listOpenApiOperations';
export * from './operations/operationAddress';
export * from './permissions';
export * from './types';
