/**
 * What the system model says, and where it has it from.
 *
 * @packageDocumentation
 */

export * from './client/SystemModelClient';
export * from './permissions';
export * from './types/DependencyGraph';
export * from './types/EntityQuery';
export * from './types/ModelEntity';
export * from './types/Origin';
export * from './types/Overlay';
export * from './types/Place';
export * from './types/Provenance';
export * from './types/Push';
export * from './types/Source';
