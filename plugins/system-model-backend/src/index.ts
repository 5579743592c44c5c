/**
 * What there is, discovered from many sources and trusted field by field.
 *
 * @packageDocumentation
 */
export { systemModelPlugin as default } from './plugin';
