/**
 * What the parts of the forge, and those who listen to it, share.
 *
 * @packageDocumentation
 */
export * from './events';
export * from './permissions';
