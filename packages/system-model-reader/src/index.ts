/**
 * Reads releases of the system model, wherever they are kept, without the portal.
 *
 * @packageDocumentation
 */

export * from './openRelease';
export type { Query } from './Query';
export type { Release } from './Release';
export * from './types';
