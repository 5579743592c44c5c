/**
 * What the parts of the contracts of APIs share: shapes of the HTTP interface, and permissions.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './contracts';
export * from './permissions';
export * from './types';
