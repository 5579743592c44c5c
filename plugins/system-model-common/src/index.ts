/**
 * What the system model says, and where it has it from.
 *
 * @packageDocumentation
 */

export * from './types/ModelEntity';
export * from './types/Origin';
export * from './types/Place';
export * from './types/Provenance';
