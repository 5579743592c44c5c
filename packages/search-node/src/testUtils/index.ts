/**
 * What tests of search share.
 *
 * @packageDocumentation
 */
export { makeGroup, makeGroups } from './makeGroup';
export type { MadeDocument } from './makeGroup';
export { runStoreConformance } from './runStoreConformance';
export type { TestEngine } from './TestEngine';
export { search, toStoreQuery } from './search';
export type { TestQuery } from './search';
