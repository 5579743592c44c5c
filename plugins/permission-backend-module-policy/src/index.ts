/**
 * Decides who may do what in Fairway.
 *
 * @packageDocumentation
 */
export { permissionPolicyFeature as default } from './feature';
